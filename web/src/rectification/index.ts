import { defineAsyncComponent } from 'vue'
import { Finished } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { unitAndInspectionRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'rectification',
  description,
  routes: [{ path: 'rectification', component: () => import('./RectificationPage.vue') }],
  engagementRoutes: [
    { path: 'rectification', component: () => import('./RectificationPage.vue'), props: true },
    { path: 'rectification/:id', component: () => import('./FindingPage.vue'), props: true },
  ],
  nav: [{ group: 'follow_up', label: 'rectification', to: '/rectification?where=state:ne:closed', icon: Finished, order: 20, roles: [...unitAndInspectionRoles, 'department'] }],
}

/** How far a finding is, as a line; the unit's view shows it too. */
export const ProgressLine = defineAsyncComponent(() => import('./ProgressLine.vue'))
