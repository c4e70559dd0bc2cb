import { Key } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { description } from './description'

export const feature: Feature = {
  name: 'account',
  description,
  routes: [{ path: 'account/:id', component: () => import('./AccountPage.vue'), props: true }],
  nav: [{ group: 'system', label: 'account', to: '/account', icon: Key, order: 10, roles: ['system_admin', 'security_admin', 'audit_admin'] }],
}
