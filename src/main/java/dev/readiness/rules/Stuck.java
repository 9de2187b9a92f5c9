package dev.readiness.rules;

import java.util.BitSet;
import java.util.Optional;

/** The states of decisions, days and ownership in which a rule stays true whatever is answered. */
record Stuck(Space space, BitSet states) {
    boolean isNowhere() {
        return states.isEmpty();
    }

    /** A state from which not even a decision made or ownership accepted leads away, in words. */
    Optional<String> forGood() {
        return states.stream()
                .filter(state -> !hasRemedy(space.digits(state), 0))
                .mapToObj(space::say)
                .findFirst();
    }

    /** Some state in words. */
    String somewhere() {
        return space.say(states.nextSetBit(0));
    }

    private boolean hasRemedy(int[] digits, int place) {
        if (place == digits.length) {
            return !states.get(number(digits));
        }
        if (hasRemedy(digits, place + 1)) {
            return true;
        }
        var remedy = space.variables().get(place).remedy();
        if (remedy.isEmpty() || digits[place] == remedy.getAsInt()) {
            return false;
        }
        var mended = digits.clone();
        mended[place] = remedy.getAsInt();
        return hasRemedy(mended, place + 1);
    }

    private int number(int[] digits) {
        int number = 0;
        for (int place = 0; place < digits.length; place++) {
            number = number * space.variables().get(place).size() + digits[place];
        }
        return number;
    }
}
