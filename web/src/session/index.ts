export { closeSession, found, openSession, readInstallation, readSession, session } from './session'
export { businessRoles, officeRoles, teamRoles } from './roles'
export type { Installation, RoleHeld, Session } from './session'
export type { Role } from './roles'
