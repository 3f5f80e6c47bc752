import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
require('@kusto/language-service-next/bridge.min.js')
require('@kusto/language-service-next/Kusto.Language.Bridge.min.js')

interface Token {
  readonly Text: string
  GetNextToken(): Token | null
}

interface Code {
  readonly Syntax: { GetFirstToken(): Token | null }
  GetDiagnostics(): { readonly Count: number; getItem(index: number): { readonly Message: string } }
}

interface Literal {
  readonly LiteralValue: unknown
}

declare const Kusto: {
  readonly Language: {
    readonly KustoCode: { Parse(text: string): Code }
    readonly Syntax: {
      readonly LiteralExpression: new () => Literal
      readonly SyntaxElement: { WalkNodes(root: unknown, visit: (node: unknown) => void): void }
    }
  }
}

/** What Microsoft's analyser reads in a query: its tokens, the values of its literals, and what is wrong with its syntax. */
export function analyse(text: string) {
  const code = Kusto.Language.KustoCode.Parse(text)
  const tokens: string[] = []
  for (let token = code.Syntax.GetFirstToken(); token; token = token.GetNextToken()) tokens.push(token.Text)
  const literals: unknown[] = []
  Kusto.Language.Syntax.SyntaxElement.WalkNodes(code.Syntax, (node) => {
    if (node instanceof Kusto.Language.Syntax.LiteralExpression) literals.push(node.LiteralValue)
  })
  const found = code.GetDiagnostics()
  const problems = Array.from({ length: found.Count }, (_, index) => found.getItem(index).Message)
  return { tokens, literals, problems }
}

// The first query builds the grammar: seconds on a busy machine, which no test should have to answer for.
analyse('print 1')
