import { House } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'unit_home',
  routes: [{ path: 'unit_home', component: () => import('./UnitHome.vue') }],
  nav: [{ group: 'work', label: 'unit_home', to: '/unit_home', icon: House, order: 5, roles: ['unit_liaison'], key: 'u' }],
}
