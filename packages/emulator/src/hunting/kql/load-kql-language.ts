import { ConfigError } from '@mde-kit/contract/errors'

/** A symbol of Microsoft's analyser: a column, a table, a type. */
export interface KustoSymbol {
  readonly Name: string
  /** Of a column. */
  readonly Type?: KustoSymbol
  /** Of a table or a tuple. */
  readonly Columns?: KustoList<KustoSymbol>
}

export interface KustoList<T> {
  readonly Count: number
  getItem(index: number): T
}

/** A node or token of the tree that the analyser makes of a query. */
export interface KustoElement {
  readonly Kind: number
  readonly TextStart: number
  readonly Width: number
  readonly ChildCount: number
  /** Of tokens. */
  readonly Text?: string
  /** Of names. */
  readonly SimpleName?: string
  readonly LiteralValue?: unknown
  /** What an expression gives: a type, or a table. */
  readonly ResultType?: KustoSymbol | null
  GetChild(index: number): KustoElement | null
  GetName(index: number): string | null
}

/** What is wrong in a query. */
export interface KustoDiagnostic {
  readonly Code: string
  readonly Severity: string
  readonly Message: string
  readonly Start: number
  readonly Length: number
}

/** The part of `@kusto/language-service-next` that is used here. Its own types are 1.7 MB of another world's names. */
export interface KustoLanguage {
  readonly KustoCode: {
    ParseAndAnalyze(
      text: string,
      globals: unknown,
    ): { readonly Syntax: KustoElement; GetDiagnostics(): KustoList<KustoDiagnostic> }
  }
  readonly GlobalState: { readonly Default: { WithDatabase(database: object): unknown } }
  readonly Symbols: {
    // Overloads have numbers: this one takes the columns as text.
    readonly TableSymbol: { readonly $ctor7: new (name: string, schema: string, description: null) => object }
    readonly DatabaseSymbol: {
      readonly $ctor2: new (name: string, alternateName: null, members: readonly object[]) => object
    }
  }
  readonly Syntax: { readonly SyntaxKind: Readonly<Record<string, unknown>> }
}

// Names in variables: bundlers must not look for what need not be there.
const files: readonly string[] = [
  '@kusto/language-service-next/bridge.min.js',
  '@kusto/language-service-next/Kusto.Language.Bridge.min.js',
]

/**
 * Loads Microsoft's KQL analyser, which takes about a second, and puts `Bridge`, `Kusto` and `System` on `globalThis`.
 *
 * @throws {@link ConfigError} `@kusto/language-service-next` is not installed.
 */
export async function loadKqlLanguage(): Promise<KustoLanguage> {
  try {
    // In this order: the first is the ground that the second stands on.
    for (const file of files) await import(file)
  } catch (cause) {
    throw new ConfigError(
      'Hunting in the emulator needs @kusto/language-service-next, which cannot be loaded.',
      {
        next: 'Run npm install --save-dev @kusto/language-service-next, and start the emulator again.',
        cause,
      },
    )
  }
  return (globalThis as unknown as { readonly Kusto: { readonly Language: KustoLanguage } }).Kusto.Language
}
