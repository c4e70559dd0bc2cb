import { Microphone } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { officeRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'hearing',
  description,
  routes: [{ path: 'hearing/:id', component: () => import('./HearingPage.vue'), props: true }],
  nav: [{ group: 'round', label: 'hearing', to: '/hearing', icon: Microphone, order: 50, roles: [...officeRoles, 'leading_group', 'party_group'] }],
}
