''' <summary>What the Visual Basic compiler makes of common code: each public function is differentiated by the tests.</summary>
Public Module Functions
    Public Function Polynomial(x As Double) As Double
        Return 3 * x * x - 2 * x + x ^ 3
    End Function

    Public Function IfElse(x As Double, y As Double) As Double
        If x > y Then
            Return x * x
        ElseIf x > 0 Then
            IfElse = x * y
        Else
            IfElse = Math.Sin(y)
        End If
    End Function

    Public Function ForLoop(x As Double, n As Integer) As Double
        Dim product = 1.0
        For i = 1 To n
            product *= x + i
        Next
        Return product
    End Function

    Public Function ForWithStep(c As Double(), x As Double) As Double
        Dim sum As Double
        For i = c.Length - 1 To 0 Step -1
            sum = sum * x + c(i)
        Next
        Return sum
    End Function

    Public Function ForOfDoubles(x As Double, last As Double) As Double
        Dim sum = 0.0
        For t As Double = 0 To last Step 0.25
            sum += Math.Sin(x * t)
        Next
        Return sum
    End Function

    Public Function ForEachElement(x As Double()) As Double
        Dim sum = 0.0
        For Each v In x
            If v < 0 Then Continue For
            If v > 100 Then Exit For
            sum += v * v
        Next
        Return sum
    End Function

    Public Function DoWhileLoop(x As Double) As Double
        Do While x < 100
            x = 1.7 * x + 0.1
        Loop
        Return x
    End Function

    Public Function DoLoopUntil(x As Double, n As Integer) As Double
        Do
            x = Math.Cos(x) + x * 0.5
            n -= 1
            If n > 50 Then Exit Do
        Loop Until n <= 0
        Return x
    End Function

    Public Function WhileLoop(x As Double, n As Integer) As Double
        While n > 0
            x = Math.Sin(x)
            n -= 1
        End While
        Return x
    End Function

    Public Function SelectCase(x As Double, kind As Integer) As Double
        Select Case kind
            Case 0
                Return x * x
            Case 1, 2
                Return x * kind
            Case 3 To 5
                Return Math.Exp(x)
            Case Is > 10
                Return -x
            Case Else
                Return 1 / x
        End Select
    End Function

    Public Function SelectCaseOfDouble(x As Double) As Double
        Select Case x
            Case Is < 0
                Return -x
            Case 0 To 1
                Return x * x
            Case Else
                Return 2 * x
        End Select
    End Function

    Public Function SelectCaseOfText(x As Double, operation As String) As Double
        Select Case operation
            Case "square"
                Return x * x
            Case "double"
                Return 2 * x
            Case Else
                Return 1
        End Select
    End Function

    Private Sub Scale(ByRef value As Double, factor As Double)
        value *= factor
    End Sub

    Public Function ByReference(x As Double, n As Integer) As Double
        Dim y = 1.0
        For i = 1 To n
            Scale(y, x + i)
        Next
        Scale(x, x)
        Return y + x
    End Function

    Public Function ByReferenceToElement(x As Double()) As Double
        Scale(x(0), x(1))
        Scale(x(1), x(0))
        Return x(0) + x(1)
    End Function

    Private Structure Point
        Public X As Double
        Public Y As Double

        Public ReadOnly Property Norm As Double
            Get
                Return Math.Sqrt(X * X + Y * Y)
            End Get
        End Property

        Public Sub Turn(angle As Double)
            Dim turned = X * Math.Cos(angle) - Y * Math.Sin(angle)
            Y = X * Math.Sin(angle) + Y * Math.Cos(angle)
            X = turned
        End Sub

        Public Shared Operator +(a As Point, b As Point) As Point
            Return New Point With {.X = a.X + b.X, .Y = a.Y + b.Y}
        End Operator
    End Structure

    Public Function StructureWithMethods(x As Double, angle As Double) As Double
        Dim p As New Point With {.X = x, .Y = x * x}
        p.Turn(angle)
        Dim q = p + New Point With {.X = 1}
        Return q.Norm * p.X
    End Function

    Private Class Account
        Private _balance As Double

        Public Sub New(start As Double)
            _balance = start
        End Sub

        Public Property Rate As Double = 0.05

        Public ReadOnly Property Balance As Double
            Get
                Return _balance
            End Get
        End Property

        Public Overridable Sub EndOfYear()
            _balance *= 1 + Rate
        End Sub
    End Class

    Private NotInheritable Class FeeAccount
        Inherits Account

        Public Sub New(start As Double)
            MyBase.New(start * 0.99)
        End Sub

        Public Overrides Sub EndOfYear()
            Rate *= 0.9
            MyBase.EndOfYear()
        End Sub
    End Class

    Public Function ClassAndWith(start As Double, rate As Double, years As Integer) As Double
        Dim account As New Account(start)
        With account
            .Rate = rate
            For i = 1 To years
                .EndOfYear()
            Next
            Return .Balance * .Rate
        End With
    End Function

    Public Function OverriddenMethod(start As Double, rate As Double, hasFee As Boolean) As Double
        Dim account = If(hasFee, New FeeAccount(start), New Account(start))
        account.Rate = rate
        account.EndOfYear()
        account.EndOfYear()
        Return account.Balance
    End Function

    Public Function ArraysWithBounds(x As Double, n As Integer) As Double
        Dim powers(n) As Double
        powers(0) = 1
        For i = 1 To UBound(powers)
            powers(i) = powers(i - 1) * x
        Next
        Return powers(n) + powers.Length
    End Function

    Public Function ReDimPreserve(x As Double) As Double
        Dim v() As Double = {x, x * x}
        ReDim Preserve v(2)
        v(2) = v(0) * v(1)
        Return v(2) + v(0)
    End Function

    Public Function Rectangular(x As Double, y As Double) As Double
        Dim m(,) As Double = {{x, y}, {y, x * y}}
        Return m(0, 0) * m(1, 1) - m(0, 1) * m(1, 0)
    End Function

    Public Function Power(x As Double, n As Integer) As Double
        If n = 0 Then Return 1
        Return x * Power(x, n - 1)
    End Function

    Public Function Lambda(x As Double, y As Double) As Double
        Dim scaled = Function(v As Double) v * x
        Dim total = 0.0
        Dim add = Sub(v As Double) total += scaled(v)
        add(y)
        add(x)
        Return total
    End Function

    Public Function Query(x As Double()) As Double
        Return Aggregate v In x Where v > 0 Select v * v Into Sum()
    End Function

    Private Iterator Function Terms(x As Double, n As Integer) As IEnumerable(Of Double)
        Dim term = 1.0
        For i = 1 To n
            term *= x / i
            Yield term
        Next
    End Function

    Public Function IteratorFunction(x As Double, n As Integer) As Double
        Dim sum = 1.0
        For Each term In Terms(x, n)
            sum += term
        Next
        Return sum
    End Function

    Public Function UsingAndFinally(x As Double) As Double
        Dim log = {x}
        Try
            Using New IO.StringReader("")
                log(0) *= x
            End Using
        Finally
            log(0) += 1
        End Try
        Return log(0) * x
    End Function

    Public Function StaticOfOperators(x As Double, n As Integer) As Double
        Dim whole = n \ 2
        Dim rest = n Mod 2
        Return x * whole + rest * x * x + CInt(2.5) + CDbl(n)
    End Function

    Public Function NullableNumbers(x As Double, missing As Boolean) As Double
        Dim value As Double? = Nothing
        If Not missing Then value = x * x
        Return If(value, 2 * x)
    End Function

    Private Function Summed(ParamArray values As Double()) As Double
        Dim sum = 0.0
        For Each v In values
            sum += v
        Next
        Return sum
    End Function

    Public Function ParamArrays(x As Double, Optional y As Double = 2) As Double
        Return Summed(x, y, x * y) * Summed(x) + Summed()
    End Function

    Public Function GoToLabel(x As Double, n As Integer) As Double
again:
        x = Math.Sin(x) + 0.5
        n -= 1
        If n > 0 Then GoTo again
        Return x
    End Function
End Module
