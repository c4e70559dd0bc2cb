import { Lightning } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { unitAndInspectionRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'immediate',
  description,
  engagementRoutes: [{ path: 'immediate/:id', component: () => import('./ImmediatePage.vue'), props: true }],
  nav: [{ group: 'engagement', label: 'immediate', to: '/immediate', icon: Lightning, order: 70, roles: unitAndInspectionRoles }],
}
