declare module 'bpmn-moddle' {
  /** An element of a diagram: its type, its attributes, its children, whatever the descriptor says. */
  export interface Element {
    readonly $type: string
    $parent?: Element
    [name: string]: unknown
  }
  export default class BpmnModdle {
    constructor(packages?: Record<string, unknown>)
    create(type: string, attributes?: Record<string, unknown>): Element
    createAny(type: string, space: string, attributes?: Record<string, unknown>): Element
    fromXML(xml: string): Promise<{ rootElement: Element; warnings: { message: string }[] }>
    toXML(element: Element, options?: { format?: boolean }): Promise<{ xml: string }>
  }
}
