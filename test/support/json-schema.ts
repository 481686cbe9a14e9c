/**
 * The published JSON Schemas are generated from the validators. The files are formatted as the formatter wants them:
 * short lists on one line. `vitest run -u test/shared/schemas.test.ts` writes them anew.
 */
import { z } from 'zod'

export function schemaText(schema: z.ZodType, id: string, description: string): string {
  const { $schema, ...generated } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // The only custom checks are of ids with a prefix.
      if (zodSchema._zod.def.type === 'custom') jsonSchema.type = 'string'
    },
  })
  return `${oneLineLists(JSON.stringify({ $schema, $id: id, description, ...generated }, null, 2))}\n`
}

const lineWidth = 110

function oneLineLists(json: string): string {
  return json.replace(
    /^(.*)\[\n([^[\]{}]*?)\n\s*\](,?)$/gm,
    (whole, before: string, items: string, comma: string) => {
      const line = `${before}[${items.trim().replace(/\n\s*/g, ' ')}]${comma}`
      return line.length <= lineWidth ? line : whole
    },
  )
}
