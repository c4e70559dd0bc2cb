import { Memo } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { officeRoles, teamRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'plan',
  description,
  engagementRoutes: [
    { path: 'plan', component: () => import('./PlanEditions.vue'), props: true },
    { path: 'plan/:id', component: () => import('./PlanPage.vue'), props: true },
  ],
  nav: [{ group: 'engagement', label: 'plan', to: '/plan', icon: Memo, order: 10, roles: [...officeRoles, ...teamRoles, 'leading_group', 'party_group'] }],
}
