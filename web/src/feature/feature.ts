import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/session'
import type { NounDescription } from './description'

export type NavGroup = 'work' | 'round' | 'engagement' | 'follow_up' | 'people' | 'system'

export interface NavEntry {
  group: NavGroup
  /** Words key. */
  label: string
  to: string
  icon: Component
  /** Who needs it in the menu; empty means everybody signed in. What one may read is the server's to say. */
  roles?: Role[]
  order?: number
  /** What one presses after g to go there. */
  key?: string
}

/** What a folder's index.ts exports as `feature`: the single door of a noun or a screen. */
export interface Feature {
  name: string
  /** Group-level pages, children of the shell. */
  routes?: RouteRecordRaw[]
  /** Pages inside an engagement, children of /engagement/:engagement. */
  engagementRoutes?: RouteRecordRaw[]
  nav?: NavEntry[]
  description?: NounDescription
}
