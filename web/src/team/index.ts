import { UserFilled } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { officeRoles, teamRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'team',
  description,
  routes: [{ path: 'team/:id', component: () => import('./TeamPage.vue'), props: true }],
  nav: [{ group: 'round', label: 'team', to: '/team', icon: UserFilled, order: 30, roles: [...officeRoles, ...teamRoles, 'leading_group', 'party_group'] }],
}
