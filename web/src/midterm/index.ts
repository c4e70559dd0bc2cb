import { View } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { officeRoles, teamRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'midterm',
  description,
  engagementRoutes: [{ path: 'midterm/:id', component: () => import('./MidtermPage.vue'), props: true }],
  nav: [{ group: 'engagement', label: 'midterm', to: '/midterm', icon: View, order: 80, roles: [...officeRoles, ...teamRoles, 'leading_group', 'party_group'] }],
}
