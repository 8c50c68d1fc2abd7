package org.infusary.kernel;

/** What the immunoglobulin is given for. The short names are those of the product reference. */
public enum Indication {
    /** Primary immunodeficiency. */
    PI,
    /** Secondary immunodeficiency. */
    SID,
    /** Chronic lymphocytic leukaemia with low immunoglobulin. */
    CLL,
    /** Immune thrombocytopenia. */
    ITP,
    /** Chronic inflammatory demyelinating polyneuropathy. */
    CIDP,
    /** Multifocal motor neuropathy. */
    MMN,
    /** Dermatomyositis. */
    DM,
    /** Guillain-Barre syndrome. */
    GBS,
    /** Kawasaki disease. */
    KAWASAKI,
    /** Myasthenia gravis. */
    MG,
    /** Multiple sclerosis. */
    MS,
    /** Neuromyelitis optica spectrum disorder. */
    NMOSD,
    /** Systemic lupus erythematosus. */
    SLE
}
