<?php
/**
 * Runs the plugin without WordPress: the functions that it calls are stubs, and what it would post is
 * printed as JSON, by the step of the story that made it.
 */

define( 'ABSPATH', __DIR__ );
define( 'LEDE_URL', $argv[2] );
define( 'LEDE_SECRET', $argv[3] );

$hooks  = array();
$posted = array();
$user   = 3;

function add_action( $hook, $call ) {
	global $hooks;
	$hooks[ $hook ] = $call;
}
function wp_remote_post( $url, $request ) {
	global $posted;
	$posted[] = array( 'url' => $url, 'headers' => $request['headers'], 'body' => $request['body'] );
	return array( 'response' => array( 'code' => 202 ) );
}
function wp_remote_retrieve_response_code( $answer ) {
	return $answer['response']['code'];
}
function is_wp_error( $answer ) {
	return false;
}
function get_permalink( $post ) {
	return "https://news.example.org/{$post->post_name}/";
}
function get_bloginfo( $what ) {
	return 'language' === $what ? 'de-DE' : '';
}
function wp_get_post_terms( $id, $taxonomy, $args ) {
	return 'names' === $args['fields'] && 'category' === $taxonomy ? array( 'Arts &amp; Culture' ) : array( 'Fähre' );
}
function get_the_author_meta( $field, $id ) {
	return "$field of $id";
}
function get_current_user_id() {
	global $user;
	return $user;
}
function wp_set_current_user( $id ) {
	global $user;
	$user = $id;
}
function setup_postdata( $post ) {}
function apply_filters( $filter, $text ) {
	global $user;
	return "<p>$text</p>" . ( 0 === $user ? '' : '<p>For members.</p>' );
}
function wp_json_encode( $value ) {
	return json_encode( $value );
}
function wp_generate_uuid4() {
	return bin2hex( random_bytes( 16 ) );
}

require $argv[1];

function post( $status, $changes = array() ) {
	return (object) array_merge(
		array(
			'ID'                => 42,
			'post_type'         => 'post',
			'post_status'       => $status,
			'post_name'         => 'faehre',
			'post_title'        => 'Fähre „Anna“ fährt wieder',
			'post_content'      => 'Die Fähre fährt wieder, sagte die Reederei.',
			'post_password'     => '',
			'post_author'       => '7',
			'post_date_gmt'     => '2026-05-01 08:00:00',
			'post_modified_gmt' => '2026-05-01 09:15:00',
		),
		$changes
	);
}
function save( $before, $after ) {
	global $hooks;
	$hooks['wp_after_insert_post']( $after->ID, $after, null !== $before, $before );
}
function remove( $post ) {
	global $hooks;
	$hooks['before_delete_post']( $post->ID, $post );
}

$page  = array( 'post_type' => 'page' );
$story = array(
	'publishes'             => fn() => save( null, post( 'publish' ) ),
	'publishes a draft'     => fn() => save( post( 'draft' ), post( 'publish' ) ),
	'updates'               => fn() => save( post( 'publish' ), post( 'publish' ) ),
	'protects'              => fn() => save( post( 'publish' ), post( 'publish', array( 'post_password' => 'sesame' ) ) ),
	'unpublishes'           => fn() => save( post( 'publish' ), post( 'draft' ) ),
	'hides'                 => fn() => save( post( 'publish' ), post( 'private' ) ),
	'puts off'              => fn() => save( post( 'publish' ), post( 'future' ) ),
	'trashes'               => fn() => save( post( 'publish' ), post( 'trash' ) ),
	'deletes at once'       => fn() => remove( post( 'publish' ) ),
	'empties the trash'     => fn() => remove( post( 'trash' ) ),
	'saves a draft'         => fn() => save( post( 'draft' ), post( 'draft' ) ),
	'trashes a draft'       => fn() => save( post( 'draft' ), post( 'trash' ) ),
	'publishes a page'      => fn() => save( null, post( 'publish', $page ) ),
);

$posts = array();
foreach ( $story as $step => $does ) {
	$posted = array();
	$does();
	$posts[ $step ] = $posted;
}
if ( 3 !== $user ) {
	fwrite( STDERR, "The plugin has left its user logged out.\n" );
	exit( 1 );
}
echo json_encode( $posts );
