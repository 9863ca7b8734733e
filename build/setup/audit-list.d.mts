export const auditList: string
