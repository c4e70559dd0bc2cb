import { HomeFilled } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'desk',
  routes: [{ path: 'desk', component: () => import('./Desk.vue') }],
  nav: [{ group: 'work', label: 'desk', to: '/desk', icon: HomeFilled, order: 10 }],
}
