import { Bell } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { unitAndInspectionRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'order',
  description,
  engagementRoutes: [{ path: 'order/:id', component: () => import('./OrderPage.vue'), props: true }],
  nav: [{ group: 'follow_up', label: 'order', to: '/order', icon: Bell, order: 40, roles: unitAndInspectionRoles }],
}
