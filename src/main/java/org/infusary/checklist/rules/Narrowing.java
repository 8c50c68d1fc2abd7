package org.infusary.checklist.rules;

/** By what a template is for some visits only, the most telling first. */
public enum Narrowing {
    SITE,
    PRODUCT,
    EXPOSURE,
    RISK
}
