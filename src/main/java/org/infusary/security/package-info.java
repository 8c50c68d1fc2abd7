/**
 * Plumbing of identity: local accounts, sign-in, tokens, roles, and which sites a caller is bound to.
 *
 * <p>Floor 0. Rooms ask {@link org.infusary.security.Caller}; resources name the {@link org.infusary.security.Roles}
 * they are open to, everything unnamed is denied. Its doors are {@link org.infusary.security.Accounts} and
 * {@link org.infusary.security.Tokens}.
 *
 * <p>An access token says who and in which roles, for ten minutes. Which sites an account is bound to is not in the
 * token but read for each request, so that a new binding counts at once. Usernames and display names are in no token,
 * log or problem.
 */
@NullMarked
package org.infusary.security;

import org.jspecify.annotations.NullMarked;
