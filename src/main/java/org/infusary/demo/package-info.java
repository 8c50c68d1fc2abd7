/**
 * A centre to try things on: a site with its staff, a dozen patients with orders and a past, dates relative to today.
 *
 * <p>Stands outside the floors. It is a client like any other: everything but the very first administrator is made through
 * the API, so that nothing in it can be what the API would refuse.
 */
@NullMarked
package org.infusary.demo;

import org.jspecify.annotations.NullMarked;
