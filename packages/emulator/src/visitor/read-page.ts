import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/** What a person takes in of a page. */
export interface Page {
  /** What is wrong with what was typed. */
  readonly complaint: string | undefined
  /** Everything that the page says. */
  readonly text: string
  /** What can be filled in and sent. */
  readonly form: PageForm | undefined
}

export interface PageForm {
  /** Relative to the address of the page. */
  readonly action: string
  readonly fields: readonly PageField[]
  /** The first one. */
  readonly button: { readonly name: string; readonly value: string } | undefined
}

export interface PageField {
  readonly name: string
  /** `text`, `hidden`, `checkbox` or any other type. */
  readonly type: string
  readonly value: string
  readonly isChecked: boolean
}

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

/** Reads a page as a browser does. */
export function readPage(html: string): Page {
  const elements = elementsIn(parse(html))
  const complaint = elements.find((element) => attributeOf(element, 'role') === 'alert')
  const main = elements.find(({ tagName }) => tagName === 'main')
  const form = elements.find(
    (element) => element.tagName === 'form' && attributeOf(element, 'method')?.toLowerCase() === 'post',
  )
  return {
    complaint: complaint && textOf(complaint),
    text: main ? textOf(main) : '',
    form: form && readForm(form),
  }
}

function readForm(form: Element): PageForm {
  const elements = elementsIn(form)
  const button = elements.find(({ tagName }) => tagName === 'button')
  const name = button && attributeOf(button, 'name')
  return {
    action: attributeOf(form, 'action') ?? '',
    fields: elements.filter(({ tagName }) => tagName === 'input').map(readField),
    button: button && name ? { name, value: attributeOf(button, 'value') ?? '' } : undefined,
  }
}

function readField(input: Element): PageField {
  const type = attributeOf(input, 'type') ?? 'text'
  return {
    name: attributeOf(input, 'name') ?? '',
    type,
    value: attributeOf(input, 'value') ?? (type === 'checkbox' ? 'on' : ''),
    isChecked: attributeOf(input, 'checked') !== undefined,
  }
}

/** In the order of the page. */
function elementsIn(node: Node): readonly Element[] {
  if (!('childNodes' in node)) return []
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []))
}

function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value
}

/** Of an element, with a space where tags or lines part words. */
function textOf(node: Node): string {
  return textsIn(node).join(' ').replaceAll(/\s+/g, ' ').trim()
}

function textsIn(node: Node): readonly string[] {
  if ('value' in node) return [node.value]
  return 'childNodes' in node ? node.childNodes.flatMap(textsIn) : []
}
