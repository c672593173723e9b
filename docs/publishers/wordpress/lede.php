<?php
/**
 * Plugin Name: Lede
 * Description: Posts each published, changed or withdrawn article to Lede, signed by Standard Webhooks.
 * Version: 1.0.0
 * Requires at least: 5.6
 * Requires PHP: 7.4
 * License: MIT
 *
 * Copy it into wp-content/mu-plugins and define LEDE_URL and LEDE_SECRET in wp-config.php. Other types of
 * posts than "post": define( 'LEDE_POST_TYPES', array( 'post', 'news' ) ), and set post_types in Lede.
 */

defined( 'ABSPATH' ) || exit;

/** Fires once categories, tags and fields are saved, also for what was scheduled and for the trash. */
add_action( 'wp_after_insert_post', 'lede_after_insert', 10, 4 );
/** What is deleted without passing the trash. */
add_action( 'before_delete_post', 'lede_before_delete', 10, 2 );

function lede_after_insert( $id, $post, $update, $before ) {
	lede_tell( $post, $before ? $before->post_status : 'new', $post->post_status );
}

function lede_before_delete( $id, $post ) {
	lede_tell( $post, $post->post_status, 'trash' );
}

/** Only what is public, or was until now, leaves the site. */
function lede_tell( $post, $before, $status ) {
	$types = defined( 'LEDE_POST_TYPES' ) ? LEDE_POST_TYPES : array( 'post' );
	$ready = defined( 'LEDE_URL' ) && defined( 'LEDE_SECRET' ) && ! defined( 'WP_IMPORTING' );
	if ( ! $ready || ! in_array( $post->post_type, $types, true ) ) {
		return;
	}
	if ( 'publish' === $status ) {
		lede_send( lede_article( $post, $before ) );
	} elseif ( 'publish' === $before ) {
		// A deleted post is not modified: it is withdrawn as of now.
		$now = gmdate( 'Y-m-d\TH:i:s' );
		lede_send( array( 'id' => $post->ID, 'type' => $post->post_type, 'status' => $status, 'previous_status' => $before, 'modified_gmt' => $now ) );
	}
}

/** The article as the REST API names its parts, with the names of topics and authors. */
function lede_article( $post, $before ) {
	$protected = '' !== $post->post_password;
	return array(
		'id'              => $post->ID,
		'type'            => $post->post_type,
		'status'          => 'publish',
		'previous_status' => $before,
		'link'            => get_permalink( $post ),
		'date_gmt'        => $post->post_date_gmt,
		'modified_gmt'    => $post->post_modified_gmt,
		'lang'            => get_bloginfo( 'language' ),
		'title'           => array( 'rendered' => $post->post_title ),
		'content'         => array( 'rendered' => $protected ? '' : lede_content( $post ), 'protected' => $protected ),
		'categories'      => wp_get_post_terms( $post->ID, 'category', array( 'fields' => 'names' ) ),
		'tags'            => wp_get_post_terms( $post->ID, 'post_tag', array( 'fields' => 'names' ) ),
		'author'          => array( 'name' => get_the_author_meta( 'display_name', $post->post_author ) ),
	);
}

/** As a visitor sees it who has not logged in: what members pay for stays theirs. */
function lede_content( $post ) {
	$user  = get_current_user_id();
	$outer = isset( $GLOBALS['post'] ) ? $GLOBALS['post'] : null;
	wp_set_current_user( 0 );
	$GLOBALS['post'] = $post;
	setup_postdata( $post );
	$content = apply_filters( 'the_content', $post->post_content );
	$GLOBALS['post'] = $outer;
	if ( $outer ) {
		setup_postdata( $outer );
	}
	wp_set_current_user( $user );
	return $content;
}

function lede_send( $payload ) {
	$body   = wp_json_encode( $payload );
	$id     = 'wp_' . wp_generate_uuid4();
	$time   = (string) time();
	$key    = base64_decode( preg_replace( '/^whsec_/', '', LEDE_SECRET ) );
	$answer = wp_remote_post( LEDE_URL, array(
		'timeout' => 5,
		'headers' => array(
			'Content-Type'      => 'application/json',
			'webhook-id'        => $id,
			'webhook-timestamp' => $time,
			'webhook-signature' => 'v1,' . base64_encode( hash_hmac( 'sha256', "$id.$time.$body", $key, true ) ),
		),
		'body'    => $body,
	) );
	$code = is_wp_error( $answer ) ? $answer->get_error_message() : wp_remote_retrieve_response_code( $answer );
	if ( 202 !== $code ) {
		error_log( "Lede has not accepted post {$payload['id']}: $code" );
	}
}
