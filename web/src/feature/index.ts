export type { Feature, NavEntry, NavGroup } from './feature'
export { descriptionOf, features, navFor, routeOfRecord, routeOfList } from './registry'
export type { CommandDescription, FieldDescription, FormField, FormFieldType, NounDescription, Source } from './description'
