import { Guide } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'rules',
  routes: [{ path: 'rules', component: () => import('./RulesPage.vue') }],
  nav: [{ group: 'system', label: 'rules.title', to: '/rules', icon: Guide, order: 50 }],
}
