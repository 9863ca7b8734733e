export { Desk as Reader } from './desk/Desk.tsx'
