package org.pikan.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlotPartsTest {

    @ParameterizedTest
    @CsvSource({"VIRIDIS, 440154, 21918c, fde725", "MAGMA, 000004, b73779, fcfdbf", "CIVIDIS, 00224e, 7d7c78, fee838"})
    void mapsHaveTheirPublishedColours(ColorMap map, String low, String middle, String high) {
        assertThat(Integer.toHexString(map.rgb(0))).isEqualTo("ff" + low);
        assertThat(Pixels.difference(map.rgb(0.5), Integer.parseInt(middle, 16))).isLessThan(2);
        assertThat(Integer.toHexString(map.rgb(1))).isEqualTo("ff" + high);
        assertThat(map.rgb(-5)).isEqualTo(map.rgb(0));
        assertThat(map.rgb(Double.POSITIVE_INFINITY)).isEqualTo(map.rgb(1));
    }

    @ParameterizedTest
    @EnumSource(ColorMap.class)
    void mapsGetLighterThroughout(ColorMap map) {
        double last = -1;
        for (int i = 0; i <= 50; i++) {
            int rgb = map.rgb(i / 50.0);
            double light = 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
            assertThat(light).isGreaterThan(last);
            last = light;
        }
    }

    @Test
    void errorScalesAreWholeDecadesWithoutTheFewSmallest() {
        double[][] errors = {DoubleStream.iterate(0, i -> i + 1).limit(1000).map(i -> -Math.pow(10, -8 + 5 * i / 1000))
                .toArray(), {0, Double.NaN, 1e-30}};
        ColorScale scale = ColorScale.ofErrors(ColorMap.MAGMA, errors);
        assertThat(scale.min()).isEqualTo(1e-8);
        assertThat(scale.max()).isEqualTo(1e-3);
        assertThat(scale.position(1e-8)).isZero();
        assertThat(scale.position(1e-3)).isEqualTo(1);
        assertThat(scale.position(Math.pow(10, -5.5))).isCloseTo(0.5, within(1e-12));
        assertThat(scale.value(0.5)).isCloseTo(Math.pow(10, -5.5), within(1e-17));
        ColorScale round = ColorScale.ofErrors(ColorMap.MAGMA, new double[][] {{0, 0}});
        assertThat(round.max() / round.min()).isCloseTo(100, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"1, 5, 0.2", "1, 4, 0.25", "2, 4, 0.5", "6.283, 5, 2", "0.9, 1, 1", "3e-9, 5, 1e-9", "4000, 8, 500"})
    void stepsAreRound(double range, int parts, double step) {
        assertThat(TickFormat.step(range, parts)).isCloseTo(step, within(step * 1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.25, 1, 0.5, 0.50", "0.2, 1, 0.6000000000000001, 0.6", "0.2, 1, 1e-17, 0", "1, 20, -5, −5",
            "500, 4000, 1500, 1500", "2.5e-7, 1e-6, 7.5e-7, 7.5e−7", "5e-7, 1e-6, -1e-6, −1.0e−6",
            "50000, 2e5, 150000, 1.5e5", "20, 100, 40, 40"})
    void tickLabelsHaveTheDigitsOfTheStep(double step, double largest, double value, String text) {
        assertThat(TickFormat.ofStep(step, largest).format(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.25, 0.25", "3.14159265, 3.142", "-200, −200", "1e-7, 1e−7", "2.5e20, 2.5e20",
            "12345, 12350"})
    void singleNumbersAreShort(double value, String text) {
        assertThat(TickFormat.brief(value, 4)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1e-12, 1, 8, '10⁻¹² 10⁻¹⁰ 10⁻⁸ 10⁻⁶ 10⁻⁴ 10⁻² 10⁰'",
            "1e-3, 1e-1, 8, '0.001 0.002 0.005 0.01 0.02 0.05 0.1'",
            "0.05, 60, 8, '0.1 1 10'", "1e-7, 1e-6, 8, '10⁻⁷ 2·10⁻⁷ 5·10⁻⁷ 10⁻⁶'"})
    void decadeAxesLabelPowersOfTen(double min, double max, int room, String labels) {
        List<NumberTick> ticks = new DecadeAxis(null, min, max, room).refreshTicks(null, new AxisState(), null,
                RectangleEdge.LEFT);
        List<String> texts = ticks.stream().filter(tick -> tick.getTickType().equals(TickType.MAJOR))
                .map(NumberTick::getText).toList();
        assertThat(String.join(" ", texts)).isEqualTo(labels);
        assertThat(ticks).allMatch(tick -> tick.getValue() >= min * (1 - 1e-8) && tick.getValue() <= max * (1 + 1e-8));
    }

    @Test
    void aMachineWithoutFontsIsNamedAsTheCause() {
        assertThatCode(PlotStyle::requireFonts).doesNotThrowAnyException();
        assertThatIllegalStateException().isThrownBy(() -> PlotStyle.requireFonts(() -> {
            throw new InternalError("Fontconfig head is null");
        })).withMessageContaining("no fonts").withMessageContaining("head is null").withMessageContaining("fontconfig");
    }

    /** Linear light of an sRGB channel, IEC 61966-2-1. */
    private static double channel(int bits) {
        double value = (bits & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
