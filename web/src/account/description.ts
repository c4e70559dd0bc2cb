import type { NounDescription } from '@/feature'

const roles = [
  'office_director', 'office_staff', 'leading_group', 'party_group', 'team_leader', 'deputy_leader', 'team_member', 'unit_liaison', 'department', 'discipline',
  'system_admin', 'security_admin', 'audit_admin',
] as const

/** Where a role can be held; the rule has the last word (scope_not_for_role). */
const ofTeam = ['engagement'] as const
const ofGroup = ['group'] as const
const scopesOf: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(roles.map((role) => [role, ofGroup])),
  team_leader: ofTeam,
  deputy_leader: ofTeam,
  team_member: ofTeam,
  unit_liaison: ['unit', 'engagement'],
}

export const description: NounDescription = {
  noun: 'account',
  scope: 'group',
  title: ['name'],
  state: { field: 'state', ladder: ['active'], aside: ['locked'] },
  fields: [{ name: 'name' }, { name: 'person_name' }],
  commands: [
    {
      name: 'account.create',
      who: ['system_admin'],
      // The directory says who there is and nothing of what they do: administrators read no business data.
      fields: [{ name: 'name', type: 'line', required: true }, { name: 'password', type: 'password', required: true }, { name: 'person', type: 'person', source: 'person.directory' }],
    },
    {
      name: 'account.grant',
      subject: 'account',
      tone: 'main',
      fields: [
        { name: 'role', type: 'enum', options: roles, required: true },
        { name: 'scope_kind', type: 'enum', options: ['group', 'unit', 'engagement'], optionsBy: { field: 'role', is: scopesOf }, required: true, start: 'group' },
        { name: 'scope', type: 'ref', required: true, sourceBy: { field: 'scope_kind', is: { unit: 'unit.directory', engagement: 'engagement.directory' } }, when: { field: 'scope_kind', is: ['unit', 'engagement'] } },
      ],
    },
    {
      name: 'engagement.appoint_liaison',
      subject: 'account',
      who: ['security_admin'],
      fields: [{ name: 'engagement', type: 'ref', source: 'engagement.directory', required: true }],
    },
    { name: 'account.unlock', subject: 'account', fields: [] },
    { name: 'account.reset_password', subject: 'account', fields: [{ name: 'password', type: 'password', required: true }] },
    { name: 'account.lock', subject: 'account', tone: 'danger', fields: [{ name: 'reason', type: 'line', required: true }] },
  ],
}
