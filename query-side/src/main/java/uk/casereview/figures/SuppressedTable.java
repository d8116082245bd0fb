package uk.casereview.figures;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A table with the sums of its rows and columns, and what of it must be hidden.
 *
 * <p>Four cells in the corners of a rectangle can move by one, up and down in turn, and every sum stays; a sum moves with
 * its parts. So each small cell is hidden together with three others that make such a rectangle, as few and as small as
 * possible. Zeros stay shown, and what is hidden stays at least 1 in the other table too.
 */
final class SuppressedTable {
    private final int[][] cells;
    private final boolean[][] hidden;
    private final boolean[][] moves;

    SuppressedTable(int[][] parts) {
        int rows = parts.length;
        int columns = rows == 0 ? 0 : parts[0].length;
        cells = new int[rows + 1][columns + 1];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                cells[row][column] = parts[row][column];
                cells[row][columns] += parts[row][column];
                cells[rows][column] += parts[row][column];
                cells[rows][columns] += parts[row][column];
            }
        }
        hidden = new boolean[rows + 1][columns + 1];
        moves = new boolean[rows + 1][columns + 1];
        forEach((row, column) -> {
            if (Suppression.isSmall(cells[row][column]) && !moves[row][column]) {
                best(row, column).hide();
            }
        });
    }

    boolean[][] hidden() {
        return Arrays.stream(hidden).map(boolean[]::clone).toArray(boolean[][]::new);
    }

    /** What is done with each cell. */
    private interface Visited {
        void visit(int row, int column);
    }

    private void forEach(Visited visited) {
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                visited.visit(row, column);
            }
        }
    }

    /** There is always one: with the sums of the cell's row and column, and the sum of all, each larger by one. */
    private Rectangle best(int row, int column) {
        return IntStream.range(0, cells.length)
                .filter(other -> other != row)
                .boxed()
                .flatMap(otherRow -> IntStream.range(0, cells[row].length)
                        .filter(other -> other != column)
                        .mapToObj(otherColumn -> new Rectangle(row, column, otherRow, otherColumn)))
                .filter(Rectangle::canMove)
                .min((one, other) -> Long.compare(one.cost(), other.cost()))
                .orElseThrow();
    }

    private final class Rectangle {
        private final int[][] corners;

        Rectangle(int row, int column, int otherRow, int otherColumn) {
            corners = new int[][] {{row, column}, {row, otherColumn}, {otherRow, otherColumn}, {otherRow, column}};
        }

        /** Up, down, up, down; a sum goes the other way round, because it stands on the other side of its line. */
        private int direction(int corner) {
            boolean sumOfRow = corners[corner][1] == cells[0].length - 1;
            boolean sumOfColumn = corners[corner][0] == cells.length - 1;
            int sign = sumOfRow == sumOfColumn ? 1 : -1;
            return corner % 2 == 0 ? sign : -sign;
        }

        private int value(int corner) {
            return cells[corners[corner][0]][corners[corner][1]];
        }

        boolean canMove() {
            boolean counts = IntStream.range(0, 4).allMatch(corner -> value(corner) > 0);
            return counts && (staysPositive(1) || staysPositive(-1));
        }

        private boolean staysPositive(int step) {
            return IntStream.range(0, 4).allMatch(corner -> value(corner) + step * direction(corner) > 0);
        }

        /** What is lost: everything that would not have to be hidden anyway. */
        long cost() {
            return IntStream.range(0, 4)
                    .filter(corner -> !Suppression.isSmall(value(corner)) && !isHidden(corner))
                    .mapToLong(this::value)
                    .sum();
        }

        private boolean isHidden(int corner) {
            return hidden[corners[corner][0]][corners[corner][1]];
        }

        void hide() {
            for (int[] corner : corners) {
                hidden[corner[0]][corner[1]] = true;
                moves[corner[0]][corner[1]] = true;
            }
        }
    }
}
