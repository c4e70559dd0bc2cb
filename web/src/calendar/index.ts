import { Calendar } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { businessRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'calendar',
  description,
  routes: [{ path: 'calendar', component: () => import('./CalendarPage.vue') }],
  nav: [{ group: 'system', label: 'calendar', to: '/calendar', icon: Calendar, order: 40, roles: businessRoles }],
}
