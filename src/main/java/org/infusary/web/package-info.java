/**
 * Plumbing of HTTP: problems (RFC 9457), pages, entity tags, JSON settings, the contract's frame.
 *
 * <p>Floor 0, no door. Knows no room; every room may use it. Nothing about medicine belongs here.
 */
@NullMarked
package org.infusary.web;

import org.jspecify.annotations.NullMarked;
