public static class P6 {
    private static void H0(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        return;
    }
    private static (Real, Real) H1(Real a, Real b) {
        int fuel = 12;
        if (((a > 3.0625) && (M.Log2(2.0 + Sq((-3.4375))) < (a * b)))) goto L2;
        { a = (0.4 * M.Sin((0.75 * a + 0.25 * (b / (1.0 + Sq(b)))))); }
        L2: ;
        return ((M.Asinh(a) + M.Sin(a)), ((a / (2.0 + M.Sin(a))) + a));
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v3 = (0.75 * x[1] + 0.25 * x[1]);
        do {
            if ((((-2.8125) + v3) <= (((2 >> 1) >= 2) ? v3 : v3))) {
                x[(int)(unchecked((uint)((((v3 * 1.8125) >= (0.25 * (Real)(float)(checked(5 % 50 + 1) % 9))) ? (int)(4.0 * M.Atan2(v3, 2.0 + M.Cos(v3))) : 2))) % (uint)x.Length)] = (0.4 * M.Sin((x[(int)(unchecked((uint)((((v3 * 1.8125) >= (0.25 * (Real)(float)(checked(5 % 50 + 1) % 9))) ? (int)(4.0 * M.Atan2(v3, 2.0 + M.Cos(v3))) : 2))) % (uint)x.Length)] * M.Sqrt(1.0 + Sq(v3)))));
                _ = (x[^2] = M.Tanh(M.Exp(M.Sin(v3))));
                x[x.Length - 1] *= M.Cos((v3 / (1.0 + Sq(v3))));
            } else { v3 %= 1.5; }
            int k4 = Idx((2 + 2), 5);
            while (k4-- > 0) { v3 = (0.2 * M.Atan(M.Pow(0.5 + M.Abs(M.IEEERemainder(v3, 2.5)), M.Sin(M.Sin(v3)))) + 0.1); }
            x[(int)(unchecked((uint)((((3 * 2 + 1) & 7) << 1 | 1))) % (uint)x.Length)] = Soft((x[(int)(unchecked((uint)((((3 * 2 + 1) & 7) << 1 | 1))) % (uint)x.Length)] / (1.5 + M.Abs((((v3 - v3) > (-1.6875)) ? v3 : x[0])))));
        }
        while (fuel-- > 0 && (v3 < (-2.3125)));
        v3 = Soft(M.FusedMultiplyAdd(v3, (v3 * v3), 0.25));
        if (!(2 > 1)) { (v3, x[Idx(2, x.Length)]) = H1(M.Log2(2.0 + Sq(v3)), (0.4 * M.Sin(((2 > 1) ? v3 : v3)))); }
        v3 = v3 = (0.3 * M.Tanh((x[Idx((2 + 2), x.Length)] * v3)));
        (x[Idx(((((2 & 7) << 1 | 1) & 7) << 1 | 1), x.Length)], v3) = H1((v3 = (0.2 * M.Atan(v3) + 0.1)), (0.5 * M.Cos((v3 - v3))));
        x[(2) & 1] += (0.4 * M.Sin(M.Clamp((x[0] = (0.4 * M.Sin(x[1]))), -1.5, 1.25)));
        for (int i5 = x.Length - 1; i5 >= 0; i5--) {
            for (int i6 = 0; i6 < Idx((int)(4.0 * M.Atan(v3)), 6); i6++) { v3 -= M.Sin(M.FusedMultiplyAdd(x[i5], x[i5], 0.25)); }
            v3 = v3 = (0.3 * M.Tanh((0.1 * ((int)((long)i5 * 5 % 7) % 7))));
            x[(int)(unchecked((uint)(i5)) % (uint)x.Length)] += M.Atan(M.Log10(2.0 + Sq((v3 / (1.0 + Sq(x[i5]))))));
        }
        Real t7 = 0.0;
        foreach (Real e8 in x) { t7 += 1.5 * (e8); }
        return ((((M.Asin(0.9 * M.Sin((-2.5625))) - 0.5 * t7) + v3 * v3) + M.Sin(t7)) + t7);
    }
}

public static class P7 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            List<Real> l1 = new List<Real>() { M.Sin(M.Pow(0.5 + M.Abs(t), M.Sin(1.8125))), P };
            if (((int)(4.0 * (!(M.Abs(P) > (-3.3125)) ? Q : t)) >= K)) {
                l1[Idx(checked(l1.Count % 50 + 1), l1.Count)] = (0.4 * M.Sin((l1[Idx(checked(l1.Count % 50 + 1), l1.Count)] + M.Max(P, t))));
                return (M.Acos(0.9 * M.Cos(t)) - 0.5 * P);
            }
            return (P + P * P);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public struct S2 {
        public S0 A; public Real R;
        public S2(S0 a, Real r) {
            A = a;
            R = r;
        }
        public Real Step(Real t) {
            int fuel = 6;
            switch (Idx(((3 * 0 + 1) + 5), 5)) {
                case 0:
                {
                    if ((((t - R) < (A.Q + 2.0625)) || (((t < (A.Q - t)) ? A.K : 3) > A.K))) {
                        t = (0.3 * M.Tanh(((t * (-3.1875)) % 1.75)));
                    } else {
                        object o3 = Soft((A.P = Soft(t)));
                        Real v4 = (Real)o3;
                        S0 s5 = new S0((0.5 * M.Cos((v4 + (-0.0625)))), M.Sin(M.Log2(2.0 + Sq(R))));
                    }
                } break;
                case 1:
                case 3:
                {
                    A.P = (0.2 * M.Atan((A.P * (M.Round(3.0 * R) * R))) + 0.1);
                } break;
                default:
                {
                    A.P = ((-2.5625) / (2.0 + M.Sin(R)));
                } break;
            }
            return ((R / (2.0 + M.Sin(2.5625))) + t);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(R) + Sq(A.Q - t)); }
    }
    public interface IStep {
        Real Step(Real t);
        Real Twice(Real t) { return Step(0.5 * Step(t)); }
    }
    public readonly struct W(Real p) : IStep {
        private readonly Real _p = p;
        public Real Step(Real t) { return (0.3 * M.Tanh((t * _p))); }
    }
    public sealed class C6 : IStep {
        public Real P, Q; public int K; public C6 Next;
        public C6(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            S0 s7 = new S0((0.2 * M.Atan((P * Q)) + 0.1), Soft((Q = M.Tanh(t))));
            List<Real> l8 = new List<Real>() { M.Tanh(M.Tanh(P)), t };
            List<Real> l9 = new List<Real>() { (0.4 * M.Sin(M.Log(1.0 + Sq(0.9375)))), (-2.1875) };
            return M.Sin((M.Pow(1.0 + Sq(Q), M.Tanh(t)) - 0.5 * P));
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(Q))); }
    }
    private static void H10(ref S2 s, Real[] y) {
        int fuel = 12;
        s.A.P += M.Tanh(M.Abs(M.Exp(-Sq(y[(int)(unchecked((uint)((((int)(unchecked((uint)s.A.K) >> 3) & 7) << 1 | 1))) % (uint)y.Length)]))));
        return;
    }
    private static void H11(ref S0 s, Real[] y) {
        int fuel = 12;
        y[^2] = M.Atan(M.Pow(0.5 + M.Abs(y[^2]), M.Sin(s.P)));
        S0[] w12 = new S0[3];
        return;
    }
    private static Real R13(Real a, Real b, int d) {
        int fuel = 4;
        Real v15 = (M.Floor(M.Cosh(M.Tanh(((-2.9375) / (2.0 + M.Sin(b)))))) + 0.5 * M.Cosh(M.Tanh(((-2.9375) / (2.0 + M.Sin(b))))));
        return ((M.Sin(a) + b) + (d > 0 ? M.Sin(R14((0.4 * M.Sin(M.Cosh(M.Tanh(b)))), (b += 0.25 * M.Sin((-2.6875))), d - 1)) : 0.5 * (0.4 * M.Sin(M.Cosh(M.Tanh(b))))));
    }
    private static Real R14(Real a, Real b, int d) {
        int fuel = 4;
        S2 s16 = default;
        Real[] y17 = new Real[2 + Idx((3 * d + 1), 4)];
        for (int i18 = 0; i18 < y17.Length; i18++) { y17[i18] = (0.5 * M.Cos(s16.R)); }
        return ((M.Pow(1.0 + Sq(y17[Idx((2 / 2), y17.Length)]), M.Tanh(s16.A.P)) + s16.A.Q * s16.A.Q) + (d > 0 ? M.Sin(R13(M.Tanh((s16.R - b)), M.Atan2(b, 2.0 + M.Cos(y17[Idx((checked(d % 50 + 1) + d), y17.Length)])), d - 1)) : 0.5 * M.Tanh((s16.R - b))));
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v19 = x[Idx((((2 >> 1) % 3 != 2) ? (2 >> 1) : 1), x.Length)];
        for (int i20 = 0; i20 < 1; i20++) {
            Real v21 = (0.4 * M.Sin(M.Atan2(M.Abs(x[1]), 2.0 + M.Cos((-x[x.Length - 1])))));
            Real v22;
            if ((((((5 - i20)) switch { 0 => v21, 1 => v21, _ => x[Idx((int)(4.0 * M.CopySign(v21, (-2.5625))), x.Length)] }) > 2.8125) || ((int)(4.0 * M.FusedMultiplyAdd(v21, v21, 0.25)) % 2 == 0))) {
                x[1] = (0.5 * M.Cos((M.Log2(2.0 + Sq(v21)) * (0.75 * v21 + 0.25 * (-1.1875)))));
                v22 = M.Tanh(Sq((-0.8125)));
            } else { v22 = M.Sin((x[((int)(4.0 * (v21 / (2.0 + M.Sin(v21))))) & 1] = M.Tanh(x[0]))); }
            v19 += Soft((v21 * v21));
        }
        List<Real> l23 = new List<Real>() { Soft(M.Pow(1.0 + Sq(v19), M.Tanh(v19))), v19 };
        l23[Idx(((l23.Count & 7) << 1 | 1), l23.Count)] += M.Atan(M.Tanh(x[x.Length - 1]));
        x[^2] *= (0.9 + 0.2 * M.Sin((x[Idx((int)(unchecked((uint)l23.Count) >> 3), x.Length)] * x[Idx((int)(unchecked((uint)l23.Count) >> 3), x.Length)])));
        (x[Idx(l23.Count, x.Length)], l23[Idx(((0 & 7) << 1 | 1), l23.Count)]) = (v19, v19);
        Real t24 = 0.0;
        foreach (Real e25 in x) { t24 += 1.5 * (e25); }
        return ((((M.Max(t24, v19) + M.Sin(t24)) + x[Idx(((l23.Count > 1) ? x.Length : 0), x.Length)]) + v19 * v19) + v19 * v19);
    }
}

public static class P8 {
    private static T G0<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 1; i++) {
            s = T.Max((s + s), (a + T.One));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return a;
    }
    private static T G1<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 3; i++) {
            s = ((T.One * b) > T.Max(T.One, s) ? (T.One * b) : T.Max(T.One, s));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return a;
    }
    private static Real H2(Real[] y, int k) {
        int fuel = 12;
        y[Idx((((int)(4.0 * ((((k + y.Length) % 3 != k) && ((k + k) % 2 == 0)) ? y[0] : y[1])) & 7) << 1 | 1), y.Length)] += (0.5 * M.Cos(((0.1 * ((4 + k) % 7)) * ((((4 & 7) << 1 | 1)) switch { 0 => y[^2], 1 => y[(int)(unchecked((uint)((int)((long)(3 * 0 + 1) * 5 % 7))) % (uint)y.Length)], _ => y[^2] }))));
        return ((y[1] + y[y.Length - 1]) - 0.5 * y[(int)(unchecked((uint)((2 - (int)(4.0 * M.CopySign((-2.0625), 0.0625))))) % (uint)y.Length)]);
    }
    private static Real H3(Func<Real, Real> f, Real t) {
        int fuel = 12;
        t *= (1.0 - 0.1 * M.Tanh((t * t)));
        Real v4 = M.Acosh(1.5 + Sq(((t / (1.5 + M.Abs(t))) * (1.1875 - t))));
        return (t + 0.0625 * 0.0625);
    }
    private static Real R5(Real[] y, int i, Real t, int d) {
        int fuel = 4;
        y[Idx(0, y.Length)] = M.Atan(H3((Func<Real, Real>)(t6 => (0.4 * M.Sin(M.Sin(t6)))), M.Pow(0.5 + M.Abs(t), M.Sin(y[i]))));
        t = M.Tanh(M.Exp(0.5 * M.Tanh(t)));
        return ((t + M.Sin(t)) + (d > 0 && i + 1 < y.Length ? Soft(R5(y, i + 1, (0.4 * M.Sin(t)), d - 1)) : M.Min(t, t)));
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v7 = a;
        v7 += (0.4 * M.Sin((v7 = M.Tanh((b - a)))));
        switch (Idx(((2 > 1) ? ((2 & 7) << 1 | 1) : 2), 5)) {
            case 0:
            {
                b = (0.4 * M.Sin(v7));
            } break;
            case 1:
            {
                v7 = ((v7 / (1.5 + M.Abs(a))) + R5(new Real[] { M.Atan(1.0625), v7, 0.25, M.Atan(1.0625) }, Idx(((3 & 7) << 1 | 1), 3), v7, 3));
            }
            goto default;
            case 5:
            default:
            {
                b = Soft((b / (1.0 + Sq(a))));
            } break;
        }
        if ((((int)M.Floor(Soft(G0(a, v7))) > 2) && ((5 / 2) % 2 == 0))) {
            Func<Real, Real>[] w10 = new Func<Real, Real>[] { (Func<Real, Real>)Soft, (Func<Real, Real>)(t8 => (0.4 * M.Sin(a))), (Func<Real, Real>)(t9 => (0.4 * M.Sin(((-2.3125) / (1.5 + M.Abs(t9)))))) };
            Real v11 = (M.Sinh(M.Sin((2.9375 * v7))) * (a += 0.25 * M.Sin(M.CopySign(b, (-2.6875)))));
        } else if (((((3 * 2 + 1) % 3 != 2) && ((int)((long)2 * 5 % 7) % 2 == 0)) || !((0 / 2) % 3 != 0))) {
            v7 += M.Tanh(Soft(G0(M.CopySign(b, v7), v7)));
        } else {
            if ((((2 - 2) > 0) && (M.Pow(2.0 + Sq(a), -1.5) >= 0.1875))) {
                while (fuel-- > 0 && ((M.CopySign(v7, v7) > 0.6875) || (H3((Func<Real, Real>)(t13 => M.Sin(M.CopySign(2.6875, a))), v7) <= M.Asinh(a)))) {
                    if (!((int)((long)2 * 5 % 7) < 2)) {
                        int k14 = (((3 ^ 2) / 2)) % 9;
                    } else {
                        if (((a * b) < 0.0625)) { return ((v7 / (1.5 + M.Abs((v7 * v7)))) + a * a); }
                    }
                }
            } else {
                (Real, Real) p15 = (M.Atan((b + v7)), (0.2 * M.Atan((a / (1.5 + M.Abs(b)))) + 0.1));
                p15.Item2 %= 1.5;
            }
        }
        if ((M.Pow(1.0 + Sq(v7), M.Tanh(v7)) > 1.9375)) {
            Real v16 = (a - 2.8125);
            (a, v7) = (v7, a);
        }
        Real v17;
        if ((((a < ((checked(2 % 50 + 1)) switch { 0 => v7, 1 => a, _ => b })) ? 2 : 2) % 2 == 0)) {
            b = (0.3 * M.Tanh((b / (1.0 + Sq((M.Round(3.0 * 1.0625) * 1.0625))))));
            v17 = (0.3 * M.Tanh((b * v7)));
        } else { v17 = M.Sin((b - v7)); }
        switch (Idx((3 * (2 ^ 2) + 1), 5)) {
            case 0:
            {
                int k19 = Idx((2 / 2), 5);
                while (k19-- > 0) { a -= M.Tanh(3.5625); }
            }
            goto case 1;
            case 1:
            case 3:
            {
                for (int i20 = 0; i20 < Idx((int)(4.0 * M.Pow(a, 3.0)), 6); i20 += 2) {
                    switch (Idx(((int)(4.0 * M.Sinh(M.Sin(1.9375))) >> 1), 5)) {
                        case 0:
                        {
                            Real v21 = (0.3 * M.Tanh(b));
                            v7 /= (1.1 + Sq(M.Sinh(M.Sin(a))));
                        }
                        goto case 1;
                        case 1:
                        case 3:
                        {
                            a = (0.2 * M.Atan(b) + 0.1);
                        } break;
                        case 5:
                        default:
                        {
                            b += M.Atan((0.25 * (Real)(float)((i20 % 3) % 9)));
                        } break;
                    }
                    Func<Real, Real> h22 = (Func<Real, Real>)(t24 => Soft(b));
                }
            }
            goto default;
            default:
            {
                b = ((v17 * v7) - (v7 = (0.3 * M.Tanh(v7))));
            } break;
        }
        return ((((((a - v17) + b * b) - 0.5 * b) - 0.5 * v17) + b * b) + v7);
    }
}

public static class P9 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            List<Real> l1 = new List<Real>() { (0.3 * M.Tanh(M.Min(Q, t))), (-3.0625) };
            return ((P * (-1.1875)) + M.Sin(t));
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public struct S2 {
        public S0 A; public Real R;
        public S2(S0 a, Real r) {
            A = a;
            R = r;
        }
        public Real Step(Real t) {
            int fuel = 6;
            return (R - 0.5 * A.Q);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(R) + Sq(A.Q - t)); }
    }
    public interface IStep {
        Real Step(Real t);
        Real Twice(Real t) { return Step(0.5 * Step(t)); }
    }
    public readonly struct W(Real p) : IStep {
        private readonly Real _p = p;
        public Real Step(Real t) { return (0.4 * M.Sin((t * _p))); }
    }
    public sealed class C3 : IStep {
        public Real P, Q; public int K; public C3 Next;
        public C3(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Real v4 = (t = M.Tanh(M.FusedMultiplyAdd(t, t, 0.25)));
            return Soft((t - 0.5 * P));
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(t))); }
    }
    private static T G5<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 3; i++) {
            s = ((s - T.One) > (-a + a) ? (s - T.One) : (-a + a));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return a;
    }
    private static T G6<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    private static void H7(ref S2 s, Real[] y) {
        int fuel = 12;
        switch (Idx((int)(4.0 * ((((int)(4.0 * M.Min(s.A.Q, s.A.P)) % 3 != s.A.K) && ((s.A.K % 3) > s.A.K)) ? s.A.Q : s.R)), 5)) {
            case 0:
            { List<Real> l8 = new List<Real>(y); }
            goto case 1;
            case 1:
            {
                Real v9;
                if (((s.A.Q / (1.5 + M.Abs(y[Idx((int)(4.0 * (y[Idx((s.A.K ^ s.A.K), y.Length)] + y[(int)(unchecked((uint)((int)(4.0 * Soft(G6<Real>(M.Sin, s.R) - G6<Real>(v => v * 0.5, s.R))))) % (uint)y.Length)])), y.Length)]))) > (((!((s.A.Q += 0.25 * M.Sin(s.A.Q)) > s.A.P) ? s.A.P : s.A.Q) >= (s.R / (1.0 + Sq(y[(int)(unchecked((uint)((int)(4.0 * M.Max(s.R, s.A.Q)))) % (uint)y.Length)])))) ? s.A.Q : s.R))) {
                    s.A.Q = Soft((s.A.Q - M.CopySign(s.A.Q, s.A.P)));
                    v9 = Soft(M.Exp(M.Sin(s.A.P)));
                } else {
                    s.A.P = (0.4 * M.Sin(M.Atan((0.75 * y[(((int)(unchecked((uint)s.A.K) >> 3) / 2)) & 1] + 0.25 * s.R))));
                    v9 = (0.2 * M.Atan((y[Idx((int)((long)(s.A.K >> 1) * 5 % 7), y.Length)] / (1.0 + Sq(s.A.Q)))) + 0.1);
                }
            }
            goto default;
            case 5:
            default:
            {
                y[Idx(s.A.K, y.Length)] -= Soft(M.Pow(1.0 + Sq(s.A.Q), M.Tanh(s.A.Q)));
            } break;
        }
        return;
    }
    private static C3 H10(int k, Real t) {
        int fuel = 12;
        t += M.Tanh((M.Floor((-t)) + 0.5 * (-t)));
        return new C3((M.Asinh(((4 > 1) ? t : t)) + M.Sin(0.3125)), (M.CopySign(((-1.6875) * t), ((t >= (0.1 * ((3 * k + 1) % 7))) ? t : t)) - 0.5 * t));
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v11 = (x[(int)(unchecked((uint)((n ^ n))) % (uint)x.Length)] * (x[x.Length - 1] = Soft((x[Idx(n, x.Length)] * x[x.Length - 1]))));
        S2 s12 = new S2(new S0((0.3 * M.Tanh(v11)), Soft((v11 / (1.5 + M.Abs(x[x.Length - 1]))))), M.Sin(M.Exp(M.Sin(x[Idx(n, x.Length)]))));
        for (int i13 = 0; i13 < Idx((5 + n), 6); i13++) { s12.A.P += Soft(M.Cbrt(1.0 + Sq(x[0]))); }
        s12.A.Q = (0.4 * M.Sin((s12.A.Q + (((M.Pow(1.0 + Sq(s12.R), M.Tanh(s12.A.P)) > (s12.A.P - s12.A.P)) && (x[(n) & 1] >= M.Atan2(v11, 2.0 + M.Cos(x[1])))) ? v11 : s12.A.P))));
        s12.A.Q += M.Sin(M.Atan2((x[Idx((((x[x.Length - 1] = M.Sin(v11)) >= (-0.4375)) ? (2 % 3) : 2), x.Length)] * s12.R), 2.0 + M.Cos((1.8125 + s12.A.P))));
        x[Idx((int)(unchecked((uint)n) >> 3), x.Length)] += (0.5 * M.Cos((x[0] = M.Atan(s12.A.P))));
        Real t14 = 0.0;
        foreach (Real e15 in x) { t14 += 1.5 * (e15); }
        return ((((checked(n % 50 + 1)) switch { 0 => x[(int)(unchecked((uint)((s12.A.K ^ n))) % (uint)x.Length)], 1 => s12.A.P, _ => v11 }) + x[Idx(3, x.Length)] * x[Idx(3, x.Length)]) + s12.A.Q * s12.A.Q);
    }
}
