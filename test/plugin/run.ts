/**
 * Runs the plugin for WordPress under PHP, once before the tests: they run in workerd, which can start
 * nothing. Where there is no PHP, they are skipped.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { PLUGIN_SECRET, PLUGIN_URL } from '../sources/plugin-posts.ts'

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export default function setup(project: TestProject): void {
  const plugin = pathOf('../../docs/publishers/wordpress/lede.php')
  const script = [
    '-d',
    'error_reporting=E_ALL',
    '-d',
    'display_errors=stderr',
    pathOf('wordpress.php'),
  ]
  const php = spawnSync('php', [...script, plugin, PLUGIN_URL, PLUGIN_SECRET], { encoding: 'utf8' })
  const isMissing = php.error !== undefined && 'code' in php.error && php.error.code === 'ENOENT'
  if (!isMissing && (php.status !== 0 || php.stderr !== '')) {
    throw new Error(`The plugin for WordPress does not run: ${php.error ?? php.stderr}`)
  }
  project.provide('pluginPosts', isMissing ? null : JSON.parse(php.stdout))
}
