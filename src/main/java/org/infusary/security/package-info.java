/**
 * Plumbing of identity: local accounts, sign-in, tokens, roles, and which sites a caller is bound to.
 *
 * <p>Floor 0. Rooms ask {@link org.infusary.security.Caller}; resources name the {@link org.infusary.security.Roles}
 * they are open to, everything unnamed is denied.
 */
@NullMarked
package org.infusary.security;

import org.jspecify.annotations.NullMarked;
