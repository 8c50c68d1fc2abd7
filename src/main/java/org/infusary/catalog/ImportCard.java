package org.infusary.catalog;

/** An import with what it changes, for its reader. */
record ImportCard(CatalogImportRow row, CatalogDiff diff, long version) {}
