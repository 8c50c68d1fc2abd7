package org.infusary.testing;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** What every test of the running service shares: one database for the whole run. */
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
final class TestResources {}
