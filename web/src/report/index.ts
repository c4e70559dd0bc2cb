import { Reading } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { officeRoles, teamRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'report',
  description,
  engagementRoutes: [{ path: 'report/:id', component: () => import('./ReportPage.vue'), props: true }],
  nav: [{ group: 'engagement', label: 'report', to: '/report', icon: Reading, order: 90, roles: [...officeRoles, ...teamRoles, 'leading_group', 'party_group'] }],
}
