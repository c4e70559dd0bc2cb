export { useKeys } from './keys'
export { default as Watermark } from './Watermark.vue'
export { default as LevelMark } from './LevelMark.vue'
