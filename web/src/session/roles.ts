export type Role =
  | 'office_director' | 'office_staff' | 'leading_group' | 'party_group'
  | 'team_leader' | 'deputy_leader' | 'team_member' | 'unit_liaison'
  | 'department' | 'discipline' | 'system_admin' | 'security_admin' | 'audit_admin'

export const teamRoles: Role[] = ['team_leader', 'deputy_leader', 'team_member']
export const officeRoles: Role[] = ['office_director', 'office_staff']
/** Those who read the inspection's own records. */
export const inspectionRoles: Role[] = [...officeRoles, ...teamRoles, 'leading_group', 'party_group']
/** And the unit, for what is sent to it. */
export const unitAndInspectionRoles: Role[] = [...inspectionRoles, 'unit_liaison']
/** Everybody but the three administrators, who may read no business data. */
export const businessRoles: Role[] = [...unitAndInspectionRoles, 'department', 'discipline']
