import type { Role } from '@/session'

export interface StartStep {
  name: string
  /** Who does it; others only read that it is done by them. */
  roles: Role[]
  to: string
}

/** From an installation that knows nobody to the first team inside a unit, in the order the rules ask for. */
export const steps: StartStep[] = [
  { name: 'first_account', roles: ['system_admin'], to: '/account' },
  { name: 'first_grant', roles: ['security_admin'], to: '/account' },
  { name: 'units', roles: ['office_staff', 'office_director'], to: '/unit' },
  { name: 'people', roles: ['office_staff', 'office_director'], to: '/person' },
  { name: 'accounts', roles: ['system_admin'], to: '/account' },
  { name: 'grants', roles: ['security_admin'], to: '/account' },
  { name: 'round', roles: ['office_staff', 'office_director'], to: '/round' },
  { name: 'approve', roles: ['leading_group'], to: '/round' },
  { name: 'team', roles: ['office_staff', 'office_director'], to: '/team' },
  { name: 'authorise', roles: ['party_group'], to: '/team' },
  { name: 'liaison', roles: ['security_admin'], to: '/account' },
  { name: 'plan', roles: ['team_leader'], to: '/plan' },
  { name: 'start', roles: ['office_director'], to: '/round' },
  { name: 'enter', roles: ['team_leader'], to: '/engagement' },
]
