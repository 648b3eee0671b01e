package org.hillock.model;

/**
 * How differential equations are carried over a step. The order is that of the error at a fixed time as a power of dt, where
 * the equations are smooth.
 *
 * <p>References: E. Hairer, S. P. Nørsett, G. Wanner, <i>Solving Ordinary Differential Equations I</i>, Springer 1993, chapter
 * II; for the exponential method S. Rush, H. Larsen, IEEE Trans. Biomed. Eng. 25:389–392, 1978, doi 10.1109/TBME.1978.326270;
 * for noise P. E. Kloeden, E. Platen, <i>Numerical Solution of Stochastic Differential Equations</i>, Springer 1992.
 */
public enum Method {
    /** The solution itself, by the matrix exponential; for linear equations alone, and in law exact under {@code xi}. */
    EXACT,
    /** Forward Euler, order 1; under {@code xi} the Itô solution (Euler–Maruyama). */
    EULER,
    /**
     * Forward Euler one variable after the other, each with the new values of those above it; order 1. It defines the
     * published scripts of Izhikevich.
     */
    SEQUENTIAL_EULER,
    /** Each variable relaxes with its own rate held over the step; order 1, and stable for stiff gates at a coarse step. */
    EXPONENTIAL_EULER,
    /** Heun's predictor and corrector, order 2; under {@code xi} the Stratonovich solution. */
    HEUN,
    /** The classical Runge–Kutta method, order 4; under {@code xi} the Stratonovich solution. */
    RK4,
    /**
     * Dormand and Prince's order 5 with as many steps inside a step as an error of 1e-9 a step asks for; for equations that run
     * away to a spike in finite time. J. R. Dormand, P. J. Prince, J. Comput. Appl. Math. 6:19–26, 1980, doi
     * 10.1016/0771-050X(80)90013-3.
     */
    DORMAND_PRINCE
}
