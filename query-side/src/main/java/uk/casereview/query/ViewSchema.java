package uk.casereview.query;

/** Where the tables of a read model stand: those that answer, or those that are being built beside them. */
public record ViewSchema(String name) {
    /** The schema every query reads, and the one statements are written for. */
    public static final ViewSchema ANSWERING = new ViewSchema("query_side");

    /** The schema a group's tables are built in until they take the place of the old ones. */
    static ViewSchema beside(String group) {
        return new ViewSchema("rebuilt_" + group.replace('-', '_'));
    }

    /** A statement that names {@code query_side}, on the tables of this schema. */
    public String in(String sql) {
        return sql.replace(ANSWERING.name + ".", name + ".");
    }
}
