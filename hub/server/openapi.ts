/** The OpenAPI document, made from the endpoint table and its zod schemas: it cannot say anything else than what is checked. */
import { z } from 'zod'
import type { Endpoint } from '../../shared/sync/endpoints.ts'
import { syncRefusalSchema } from '../../shared/sync/protocol.ts'

export function openApiOf(endpoints: readonly Endpoint[]): unknown {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const endpoint of endpoints) {
    const { path, method } = endpoint
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Proofdesk hub', version: '1', description: 'RW-Sync 1 and the partner side.' },
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Refusal: schemaOf(z.object({ error: syncRefusalSchema }), 'output') },
    },
  }
}

function operationOf({ path, roles, request, query, response }: Endpoint): unknown {
  const body = request && { required: true, content: jsonOf(schemaOf(request, 'input')) }
  return {
    'x-roles': roles,
    security: roles.length > 0 ? [{ bearer: [] }] : [],
    parameters: [...pathParameters(path), ...queryParameters(query)],
    ...(body ? { requestBody: body } : {}),
    responses: {
      200: {
        description: 'Done',
        ...(response ? { content: jsonOf(schemaOf(response, 'output')) } : {}),
      },
      default: { description: 'Refused', content: jsonOf({ $ref: '#/components/schemas/Refusal' }) },
    },
  }
}

function pathParameters(path: string): readonly unknown[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters(query: z.ZodType | null): readonly unknown[] {
  if (!query) return []
  const { properties = {}, required = [] } = z.toJSONSchema(query, jsonOptions('input'))
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): unknown {
  return z.toJSONSchema(schema, jsonOptions(io))
}

function jsonOptions(io: 'input' | 'output') {
  // Branded ids are custom checks over text; JSON Schema can only say "anything" there.
  return { io, unrepresentable: 'any', target: 'draft-2020-12' } as const
}

function jsonOf(schema: unknown) {
  return { 'application/json': { schema } }
}
