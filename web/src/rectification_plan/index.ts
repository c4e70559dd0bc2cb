import { Tickets } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { unitAndInspectionRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'rectification_plan',
  description,
  engagementRoutes: [{ path: 'rectification_plan/write', component: () => import('./PlanWriter.vue'), props: true }],
  nav: [{ group: 'follow_up', label: 'rectification_plan', to: '/rectification_plan', icon: Tickets, order: 30, roles: unitAndInspectionRoles }],
}
