import { OfficeBuilding } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { unitAndInspectionRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'engagement',
  description,
  engagementRoutes: [
    { path: '', component: () => import('./EngagementHome.vue'), props: true },
    { path: 'people', component: () => import('./EngagementPeople.vue'), props: true },
  ],
  nav: [{ group: 'round', label: 'engagement', to: '/engagement', icon: OfficeBuilding, order: 20, roles: [...unitAndInspectionRoles, 'department'] }],
}
