/** What a person does in WordPress, of one's own or at WordPress.com. */
import type { Source } from '../../app/ports/source.ts'

export const steps: Source['steps'] = ({ url, secret }) =>
  secret === null ? ofWordPressCom(url) : ofPlugin(url, secret)

const ofPlugin = (url: string, secret: string): readonly string[] => [
  'Copy docs/publishers/wordpress/lede.php into the folder wp-content/mu-plugins of your site, and make the folder if there is none.',
  `Open wp-config.php and put these two lines above "That's all, stop editing!":
define( 'LEDE_URL', '${url}' );
define( 'LEDE_SECRET', '${secret}' );`,
  'Publish a post.',
]

const ofWordPressCom = (url: string): readonly string[] => [
  'Open /wp-admin/options-general.php?page=webhooks of your site and choose "Add webhook".',
  'Action: publish_post. Fields: ID, post_content, post_date_gmt, post_modified_gmt, post_password, post_status, post_title, post_type and post_url.',
  `URL: ${url}`,
  'Choose "Add webhook" and publish a post. The address is a secret: whoever has it can post in your name.',
]
