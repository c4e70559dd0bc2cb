import { Folder } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { unitAndInspectionRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'material',
  description,
  nav: [{ group: 'engagement', label: 'material', to: '/material', icon: Folder, order: 30, roles: unitAndInspectionRoles }],
}
