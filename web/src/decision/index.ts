import { Stamp } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { officeRoles, teamRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'decision',
  description,
  routes: [
    { path: 'decision', component: () => import('./DecisionRegister.vue') },
    { path: 'decision/:id', component: () => import('./DecisionPage.vue'), props: true },
  ],
  nav: [{ group: 'round', label: 'decision', to: '/decision', icon: Stamp, order: 60, roles: [...officeRoles, ...teamRoles, 'leading_group', 'party_group'] }],
}
