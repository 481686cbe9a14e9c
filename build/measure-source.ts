/** Measures one TypeScript file for measure-style.ts: sizes, comments, and the habits the house avoids. */
import ts from 'typescript'

export interface SourceMeasure {
  /** From the project's root, with `/`. */
  readonly path: string
  readonly lines: number
  readonly commentLines: number
  /** One number for each function that has a body in braces. */
  readonly functionLines: readonly number[]
  readonly longParameterLists: number
  readonly anys: number
  readonly nonNulls: number
  readonly defaultExports: number
  /** `export … from`. */
  readonly reExports: number
}

const mostParameters = 3

export function measureSource(path: string, text: string): SourceMeasure {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const nodes = allNodes(source)
  const functions = nodes.filter(ts.isFunctionLike).filter(node => 'body' in node && node.body)
  const bodies = functions.filter(node => 'body' in node && node.body && ts.isBlock(node.body))
  return {
    path: path.replaceAll('\\', '/'),
    lines: source.getLineStarts().length - 1,
    commentLines: commentLines(source),
    functionLines: bodies.map(node => linesOf(source, node.getStart(), node.end)),
    longParameterLists: functions.filter(node => node.parameters.length > mostParameters).length,
    anys: nodes.filter(node => node.kind === ts.SyntaxKind.AnyKeyword).length,
    nonNulls: nodes.filter(ts.isNonNullExpression).length,
    defaultExports: nodes.filter(isDefaultExport).length,
    reExports: nodes.filter(node => ts.isExportDeclaration(node) && node.moduleSpecifier).length,
  }
}

function allNodes(root: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(root)
  return nodes
}

function isDefaultExport(node: ts.Node): boolean {
  return ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword
}

function linesOf(source: ts.SourceFile, start: number, end: number): number {
  return source.getLineAndCharacterOfPosition(end).line - source.getLineAndCharacterOfPosition(start).line + 1
}

/** Comments are no nodes of the tree: they are found before each token. */
function commentLines(source: ts.SourceFile): number {
  const lines = new Set<number>()
  const visit = (node: ts.Node): void => {
    for (const comment of ts.getLeadingCommentRanges(source.text, node.pos) ?? []) {
      const first = source.getLineAndCharacterOfPosition(comment.pos).line
      const last = source.getLineAndCharacterOfPosition(comment.end).line
      for (let line = first; line <= last; line += 1) lines.add(line)
    }
    for (const child of node.getChildren(source)) visit(child)
  }
  visit(source)
  return lines.size
}
