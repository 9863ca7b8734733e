/**
 * What there is to choose from, out of the model's schemas: build/bundle.mjs puts these values into the window's code in
 * place of this file, so that it does not have to make some hundred schemas before it shows anything.
 */
import { PlanFields, PlanSort, Settings, VocabularyName, Zoom } from './model.ts'

export { mostOnPaper, trashDays } from './model.ts'

export const languages = Settings.shape.language.unwrap().options
export const themes = Settings.shape.theme.unwrap().options
export const densities = Settings.shape.density.unwrap().options
export const zooms = [...Zoom.values]
export const validities = PlanFields.shape.validity.shape.status.options
export const planFields = Object.keys(PlanFields.shape)
export const planOrders = PlanSort.shape.by.options
export const vocabularyNames = VocabularyName.options
