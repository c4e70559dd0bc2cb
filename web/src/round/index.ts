import { Calendar, DataAnalysis } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { officeRoles, teamRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'round',
  description,
  routes: [
    { path: 'overview', component: () => import('./RoundNow.vue') },
    { path: 'round/:id', component: () => import('./RoundPage.vue'), props: true },
  ],
  nav: [
    { group: 'round', label: 'round.overview', to: '/overview', icon: DataAnalysis, order: 5, roles: [...officeRoles, ...teamRoles, 'leading_group', 'party_group'] },
    { group: 'round', label: 'round', to: '/round', icon: Calendar, order: 10, roles: [...officeRoles, 'leading_group', 'party_group'] },
  ],
}
