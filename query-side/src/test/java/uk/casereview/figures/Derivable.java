package uk.casereview.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody can work out who sees a table with its sums, and knows that what is hidden counts something: a cell that
 * has the same value in every table that shows the same numbers. Found by trying, so it knows nothing of how cells were
 * chosen.
 */
final class Derivable {
    private static final int AS_FAR_AS = 2;

    private final int[][] cells;
    private final boolean[][] hidden;
    private final List<int[]> unknown = new ArrayList<>();

    private Derivable(int[][] cells, boolean[][] hidden) {
        this.cells = cells;
        this.hidden = hidden;
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                if (hidden[row][column]) {
                    unknown.add(new int[] {row, column});
                }
            }
        }
    }

    /** The cells that can be derived, as {@code row/column}; sums stand in the last row and column. */
    static List<String> cells(int[][] table, boolean[][] hidden) {
        return new Derivable(table, hidden).derived();
    }

    static int[][] withSums(int[][] parts) {
        int rows = parts.length;
        int columns = parts[0].length;
        int[][] all = new int[rows + 1][columns + 1];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                all[row][column] = parts[row][column];
                all[row][columns] += parts[row][column];
                all[rows][column] += parts[row][column];
                all[rows][columns] += parts[row][column];
            }
        }
        return all;
    }

    private List<String> derived() {
        List<String> derived = new ArrayList<>();
        for (int[] cell : unknown) {
            if (!canBeOther(cell)) {
                derived.add(cell[0] + "/" + cell[1]);
            }
        }
        return derived;
    }

    private boolean canBeOther(int[] cell) {
        int[][] tried = new int[cells.length][];
        for (int row = 0; row < cells.length; row++) {
            tried[row] = cells[row].clone();
        }
        return assign(tried, 0, cell);
    }

    private boolean assign(int[][] tried, int place, int[] other) {
        if (place == unknown.size()) {
            return agrees(tried);
        }
        int[] cell = unknown.get(place);
        int truly = cells[cell[0]][cell[1]];
        for (int value = Math.max(1, truly - AS_FAR_AS); value <= truly + AS_FAR_AS; value++) {
            boolean mustDiffer = cell[0] == other[0] && cell[1] == other[1];
            if (!(mustDiffer && value == truly)) {
                tried[cell[0]][cell[1]] = value;
                if (lineIsPossible(tried, place, cell) && assign(tried, place + 1, other)) {
                    return true;
                }
            }
        }
        tried[cell[0]][cell[1]] = truly;
        return false;
    }

    /** Whether a row or column that is complete adds up; one with more to come may. */
    private boolean lineIsPossible(int[][] tried, int place, int[] cell) {
        boolean rowOpen = false;
        boolean columnOpen = false;
        for (int[] later : unknown.subList(place + 1, unknown.size())) {
            rowOpen |= later[0] == cell[0];
            columnOpen |= later[1] == cell[1];
        }
        return (rowOpen || rowAddsUp(tried, cell[0])) && (columnOpen || columnAddsUp(tried, cell[1]));
    }

    private boolean agrees(int[][] tried) {
        for (int row = 0; row < tried.length; row++) {
            if (!rowAddsUp(tried, row)) {
                return false;
            }
        }
        for (int column = 0; column < tried[0].length; column++) {
            if (!columnAddsUp(tried, column)) {
                return false;
            }
        }
        return hidden.length == tried.length;
    }

    private static boolean rowAddsUp(int[][] tried, int row) {
        int last = tried[row].length - 1;
        int sum = 0;
        for (int column = 0; column < last; column++) {
            sum += tried[row][column];
        }
        return sum == tried[row][last];
    }

    private static boolean columnAddsUp(int[][] tried, int column) {
        int last = tried.length - 1;
        int sum = 0;
        for (int row = 0; row < last; row++) {
            sum += tried[row][column];
        }
        return sum == tried[last][column];
    }
}
