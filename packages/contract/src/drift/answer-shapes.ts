/** The part of JSON Schema that answers are described with; prose is left out. */
export interface AnswerSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  /** Values known today. Others are reported, whether or not the enum is open to them. */
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly properties?: Readonly<Record<string, AnswerSchema>>
  readonly required?: readonly string[]
  readonly items?: AnswerSchema
  readonly additionalProperties?: AnswerSchema | boolean
  /** A reference or null: the way to say that a record may be null. */
  readonly anyOf?: readonly AnswerSchema[]
}

/** What the specs know of answers: the schemas, and which one each operation answers with. */
export interface AnswerShapes {
  readonly schemas: Readonly<Record<string, AnswerSchema>>
  /** Name of the schema by operation id; null where a success carries no body. */
  readonly answers: Readonly<Record<string, string | null>>
  /** Name of the schema of every refusal. */
  readonly error: string
}
