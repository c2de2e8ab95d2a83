<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BasketModel</name>
    <message>
        <source>Waiting for codes %1/%2</source>
        <translation>待扫码 %1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等，另 %n 码</numerusform>
        </translation>
    </message>
    <message>
        <source>Lot %1</source>
        <translation>批号 %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>效期 %1</translation>
    </message>
    <message>
        <source>near expiry</source>
        <translation>近效期</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>冷藏</translation>
    </message>
    <message>
        <source>retail %1</source>
        <translation>零售价 %1</translation>
    </message>
    <message>
        <source>member price</source>
        <translation>会员价</translation>
    </message>
    <message>
        <source>price changed</source>
        <translation>已改价</translation>
    </message>
    <message numerus="yes">
        <source>Member %1, %n point(s)</source>
        <translation>
            <numerusform>会员 %1，积分 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>现价 %1</translation>
    </message>
    <message>
        <source>loose, by the unit</source>
        <translation>拆零</translation>
    </message>
    <message>
        <source>doses %1</source>
        <comment>of herbal pieces</comment>
        <translation>%1 剂</translation>
    </message>
</context>
<context>
    <name>CounterLists</name>
    <message>
        <source>until %1</source>
        <translation>效期 %1</translation>
    </message>
    <message>
        <source>Stock %1</source>
        <translation>库存 %1</translation>
    </message>
    <message>
        <source>Not in stock</source>
        <translation>无库存</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more line(s)</source>
        <translation>
            <numerusform>%1 等，另 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>on hold since %1</source>
        <translation>挂单时间 %1</translation>
    </message>
    <message>
        <source>Lot %1</source>
        <translation>批号 %1</translation>
    </message>
    <message>
        <source>chosen now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>settled %1, still due</source>
        <translation>%1 已结算，还差</translation>
    </message>
    <message>
        <source>settled %1, to be given back</source>
        <translation>%1 已结算，待退款</translation>
    </message>
</context>
<context>
    <name>CounterWords</name>
    <message>
        <source>The settlement in doubt went through after all. The slip can be handed out.</source>
        <translation>刚才结果未知的结算已确认成功，可以交付小票和药品。</translation>
    </message>
    <message>
        <source>Scan a box, or search by name.</source>
        <translation>请扫药盒，或输入药名查药。</translation>
    </message>
    <message>
        <source>Scan the trace code of every box marked “waiting for codes”.</source>
        <translation>请逐盒扫“待扫码”各行的追溯码，扫齐后才能结算。</translation>
    </message>
    <message>
        <source>Scan the next box, or go on with the large button.</source>
        <translation>请扫下一盒，或按大按钮继续。</translation>
    </message>
    <message>
        <source>Tell the customer the split; with the customer&apos;s yes go on.</source>
        <translation>请把分账告诉顾客，顾客同意后按大按钮确认。</translation>
    </message>
    <message>
        <source>Scan the next box or the insurance code; or collect.</source>
        <translation>请扫下一盒或医保码；也可以直接收款。</translation>
    </message>
    <message>
        <source>Choose the insurance this sale belongs to.</source>
        <translation>请选择本次结算的险种。</translation>
    </message>
    <message>
        <source>The insurance platform cannot be reached. Cash sales go on.</source>
        <translation>连接不上医保平台，现金销售可继续。</translation>
    </message>
    <message>
        <source>The settlement in doubt was reversed: nothing was charged. The goods stand in an open sale again (F6); ask the customer and settle anew.</source>
        <translation>刚才结果未知的结算已冲正，未扣费。商品已回到未完成的销售单（按 F6 取单），请与顾客确认后重新结算。</translation>
    </message>
    <message>
        <source>The insurance platform cannot be reached. Ctrl+B sells this for cash, F5 holds it until the line is back.</source>
        <translation>连接不上医保平台。按 Ctrl+B 改为现金销售，或按 F5 挂单等线路恢复。</translation>
    </message>
    <message>
        <source>The program ended before this sale did. Nothing was charged for it: go on with the large button.</source>
        <translation>上次退出时这笔销售没有做完，没有收费。请按大按钮继续。</translation>
    </message>
    <message>
        <source>The camera gives no picture, and without a face nothing is settled. Plug it in; or Ctrl+B sells this for cash, F5 holds it.</source>
        <translation>摄像头没有画面，没有人脸就不能医保结算。请重新插好；或者按 Ctrl+B 改为自费，按 F5 挂单。</translation>
    </message>
    <message>
        <source>The camera gives no picture: this sale goes on without a face, and that is recorded.</source>
        <translation>摄像头没有画面：本单不拍人脸继续办理，并留下记录。</translation>
    </message>
    <message>
        <source>The refund in doubt was taken back: the sale stands as before. Pay nothing out; the refund can be asked for again (F8).</source>
        <translation>结果未明的退费已经冲正：这笔销售照旧有效。不要付款给顾客；需要时可以重新退费（F8）。</translation>
    </message>
    <message>
        <source>The refund in doubt went through after all. Pay out the cash on the return slip; what the customer keeps is on hold (F6).</source>
        <translation>结果未明的退费已经成功。请按退货单付给顾客现金；顾客留下的药品已挂单（F6）。</translation>
    </message>
    <message>
        <source>The insurance has settled %1. If the customer leaves without paying the rest, F8 gives everything back; F5 puts it aside.</source>
        <translation>医保已结算（%1）。顾客不付余款离开：F8 全部退回；F5 先放一边。</translation>
    </message>
    <message>
        <source>The customer types the password on the phone. F10 cancels the payment.</source>
        <translation>顾客正在手机上输入密码。F10 取消本次付款。</translation>
    </message>
    <message>
        <source>%1 is still due: cash, F9 card, or scan a payment code.</source>
        <translation>还差 %1：收现金、F9 刷卡，或扫付款码。</translation>
    </message>
    <message>
        <source>Type the cash received, or scan the payment code; F9 card. Enter takes exactly the due.</source>
        <translation>输入实收现金，或扫付款码；F9 刷卡。直接回车按应收收取。</translation>
    </message>
    <message>
        <source>Specially managed drug: the register names who takes it. Ask for the identity card, Ctrl+D.</source>
        <translation>含麻黄碱类等专管药品：须登记购买人。请查验身份证，Ctrl+D 录入。</translation>
    </message>
    <message>
        <source>%1 was settled for less than the terminal has taken. Give the rest back in cash, then go on with the large button; F5 puts it aside.</source>
        <translation>%1 的结算金额少于终端已收金额。请用现金退还差额，再按大按钮继续；F5 暂放。</translation>
    </message>
    <message>
        <source>%1 too much was taken: give it back in cash.</source>
        <translation>多收 %1：请用现金退还。</translation>
    </message>
    <message>
        <source>The camera gives no picture: without a face this sale goes on only with a colleague&apos;s yes.</source>
        <translation>摄像头没有画面：没有人脸，须有同事当场同意才能继续。</translation>
    </message>
    <message>
        <source>Prices have changed since this sale was put aside. The customer pays what was shown; Ctrl+N takes today&apos;s prices.</source>
        <translation>挂单之后价格有变动。按当时告诉顾客的价格收；按 Ctrl+N 改用现价。</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>too far away</source>
        <translation>距离太远</translation>
    </message>
    <message>
        <source>turned away</source>
        <translation>没有正对</translation>
    </message>
    <message>
        <source>too dark or too bright</source>
        <translation>光线不合适</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>画面模糊</translation>
    </message>
    <message>
        <source>the folder cannot be used</source>
        <translation>文件夹无法使用</translation>
    </message>
    <message>
        <source>the second place is within the store&apos;s own folder</source>
        <translation>第二处位置在店铺自己的文件夹内</translation>
    </message>
    <message>
        <source>it could not be written</source>
        <translation>无法写入</translation>
    </message>
    <message>
        <source>it is no backup</source>
        <translation>不是备份文件</translation>
    </message>
    <message>
        <source>it was altered</source>
        <translation>内容被改动</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>文件末尾缺失</translation>
    </message>
    <message>
        <source>it needs fifty digits</source>
        <translation>需要五十位数字</translation>
    </message>
    <message>
        <source>it holds digits only</source>
        <translation>只能是数字</translation>
    </message>
    <message>
        <source>the buyer&apos;s identity card</source>
        <translation>代购人身份证</translation>
    </message>
    <message>
        <source>the buyer&apos;s name</source>
        <translation>代购人姓名</translation>
    </message>
    <message>
        <source>the buyer&apos;s identity number</source>
        <translation>购药人身份证号</translation>
    </message>
    <message>
        <source>it lies outside the limits, and what was done about it is missing</source>
        <translation>超出范围，还没有写采取的措施</translation>
    </message>
    <message>
        <source>such a time cannot be</source>
        <translation>时间不对</translation>
    </message>
    <message>
        <source>nothing is kept at such a place</source>
        <translation>没有这个存放处</translation>
    </message>
    <message>
        <source>no temperature of a shop</source>
        <translation>不像药店的温度</translation>
    </message>
    <message>
        <source>no humidity of a shop</source>
        <translation>不像药店的湿度</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This box is in the basket already[ (line {line})].</source>
        <translation>这盒药已在销售单里[（第 {line} 行）]。</translation>
    </message>
    <message>
        <source>Scan the next box.</source>
        <translation>请扫下一盒。</translation>
    </message>
    <message>
        <source>This box was already sold[ on slip {slip}][ at {time}].</source>
        <translation>这盒药已售出[，小票 {slip}][，时间 {time}]。</translation>
    </message>
    <message>
        <source>Do not hand it out: put it aside, take another box and tell the manager.</source>
        <translation>请勿交付：将此盒单独放置，另取一盒，并告知店长。</translation>
    </message>
    <message>
        <source>Take another box, or finish the other sale first.</source>
        <translation>请另取一盒，或先完成那一单。</translation>
    </message>
    <message>
        <source>Compare name and spec on the box, then scan the right box.</source>
        <translation>请核对药盒上的名称和规格，再扫正确的药盒。</translation>
    </message>
    <message>
        <source>Scan the trace code of every box of this line, or lower the quantity.</source>
        <translation>请扫这一行每一盒的追溯码，或减少数量。</translation>
    </message>
    <message>
        <source>This line already has all its trace codes.</source>
        <translation>这一行的追溯码已扫齐。</translation>
    </message>
    <message>
        <source>Raise the quantity first if one more box is sold.</source>
        <translation>如需多卖一盒，请先增加数量。</translation>
    </message>
    <message>
        <source>No drug is known for the code[ {text}].</source>
        <translation>没有找到这个码[ {text}] 对应的药品。</translation>
    </message>
    <message>
        <source>Search by name or pinyin initials; ask the manager to add the code to the catalogue.</source>
        <translation>请用药名或拼音首字母查药，并请店长把此码录入药品档案。</translation>
    </message>
    <message>
        <source>This is a code of an open platform, not of the national insurance.</source>
        <translation>这是开放平台的码，不是医保码。</translation>
    </message>
    <message>
        <source>Ask the customer to show the insurance code in the insurance app.</source>
        <translation>请顾客在医保 App 或小程序中打开医保码。</translation>
    </message>
    <message>
        <source>[{drug} ][lot {lot} ]has expired[ on {expiry}] and must not be sold.</source>
        <translation>[{drug} ][批号 {lot} ]已过期[（效期 {expiry}）]，不得销售。</translation>
    </message>
    <message>
        <source>Take the box off the shelf and hand out one of another lot.</source>
        <translation>请把这盒下架，另取其他批号的药。</translation>
    </message>
    <message>
        <source>The lot[ {lot}] is not known for this drug.</source>
        <translation>这个药没有批号[ {lot}] 的库存。</translation>
    </message>
    <message>
        <source>Choose one of the lots on the shelf, or receive the lot first.</source>
        <translation>请从货架上的批号中选择，或先验收入库。</translation>
    </message>
    <message>
        <source>[{drug} ]needs a prescription.</source>
        <translation>[{drug} ]是处方药，需要凭处方销售。</translation>
    </message>
    <message>
        <source>Register the reviewed prescription first, or take the line out.</source>
        <translation>请先登记已审核的处方，或删除这一行。</translation>
    </message>
    <message>
        <source>The insurance code has expired.</source>
        <translation>医保码已过期。</translation>
    </message>
    <message>
        <source>Ask the customer to refresh the code and scan it again.</source>
        <translation>请顾客刷新医保码后重新扫码。</translation>
    </message>
    <message>
        <source>No insured person has been identified.</source>
        <translation>还没有识别参保人。</translation>
    </message>
    <message>
        <source>Scan the insurance code, or enter the card (F3).</source>
        <translation>请扫医保码，或按 F3 录入社保卡 / 身份证。</translation>
    </message>
    <message>
        <source>The platform did not accept the credential[: {err_msg}].</source>
        <translation>医保平台不认可此凭证[：{err_msg}]。</translation>
    </message>
    <message>
        <source>Compare what was entered with the card, or use the insurance code.</source>
        <translation>请核对录入的证件信息，或改用医保码。</translation>
    </message>
    <message>
        <source>The insurance of this person is suspended[ (type {insurance})].</source>
        <translation>此人的医保待遇已暂停[（险种 {insurance}）]。</translation>
    </message>
    <message>
        <source>Sell for own pay, or send the person to the insurance office.</source>
        <translation>可按自费销售，或请其到医保经办机构咨询。</translation>
    </message>
    <message>
        <source>The person has several insurances.</source>
        <translation>此人有多个险种。</translation>
    </message>
    <message>
        <source>Choose the insurance this sale belongs to.</source>
        <translation>请选择本次结算的险种。</translation>
    </message>
    <message>
        <source>The person does not have this insurance[ ({insurance})].</source>
        <translation>此人没有这个险种[（{insurance}）]。</translation>
    </message>
    <message>
        <source>Choose one of the insurances in the list.</source>
        <translation>请从列表中选择险种。</translation>
    </message>
    <message>
        <source>This medical category needs a disease.</source>
        <translation>这个医疗类别需要选择病种。</translation>
    </message>
    <message>
        <source>Choose the disease, or the ordinary purchase.</source>
        <translation>请选择病种，或改为普通购药。</translation>
    </message>
    <message>
        <source>The disease[ {disease}] is not registered for this person.</source>
        <translation>此人没有备案病种[ {disease}]。</translation>
    </message>
    <message>
        <source>Choose one of the registered diseases.</source>
        <translation>请从已备案的病种中选择。</translation>
    </message>
    <message>
        <source>The medical category[ {category}] is not used here.</source>
        <translation>本地没有医疗类别[ {category}]。</translation>
    </message>
    <message>
        <source>Choose one of the categories in the list.</source>
        <translation>请从列表中选择医疗类别。</translation>
    </message>
    <message>
        <source>The face has not been taken yet.</source>
        <translation>还没有采集人脸。</translation>
    </message>
    <message>
        <source>Ask the customer to look into the camera.</source>
        <translation>请顾客正对摄像头。</translation>
    </message>
    <message>
        <source>No face was seen in the picture.</source>
        <translation>画面中没有人脸。</translation>
    </message>
    <message>
        <source>Ask the customer to step in front of the camera.</source>
        <translation>请顾客站到摄像头前。</translation>
    </message>
    <message>
        <source>Several faces are equally near.</source>
        <translation>画面中有多张同样近的人脸。</translation>
    </message>
    <message>
        <source>Ask the others to step back, then try again.</source>
        <translation>请其他人后退一步，再试一次。</translation>
    </message>
    <message>
        <source>Ask the customer to come closer and face the screen.</source>
        <translation>请顾客靠近一点，正对屏幕。</translation>
    </message>
    <message>
        <source>Enter the whole amount received.</source>
        <translation>请输入实际收到的全部金额。</translation>
    </message>
    <message>
        <source>The basket is empty.</source>
        <translation>销售单是空的。</translation>
    </message>
    <message>
        <source>Scan a box or search a drug.</source>
        <translation>请扫药盒，或查药添加。</translation>
    </message>
    <message>
        <source>This line is no longer in the basket.</source>
        <translation>这一行已不在销售单里。</translation>
    </message>
    <message>
        <source>Choose the line again.</source>
        <translation>请重新选择一行。</translation>
    </message>
    <message>
        <source>The quantity[ {quantity}] is not possible here.</source>
        <translation>数量[ {quantity}] 不可用。</translation>
    </message>
    <message>
        <source>Follow the large button: it names the next step.</source>
        <translation>请按大按钮提示的下一步操作。</translation>
    </message>
    <message>
        <source>The insurance platform refused[ ({infno})][: {err_msg}].</source>
        <translation>医保平台拒绝[（交易 {infno}）][：{err_msg}]。</translation>
    </message>
    <message>
        <source>Correct what it names and try again; or take the line out of the insured part.</source>
        <translation>请按提示更正后重试，或把该行改为自费。</translation>
    </message>
    <message>
        <source>The operator[ {operator}] is not known.</source>
        <translation>没有工号[ {operator}] 的操作员。</translation>
    </message>
    <message>
        <source>Sign in with a number of this store.</source>
        <translation>请用本店的工号登录。</translation>
    </message>
    <message>
        <source>Ask somebody whose post permits it.</source>
        <translation>请由有权限的人员操作。</translation>
    </message>
    <message>
        <source>No sale is on hold.</source>
        <translation>没有挂单。</translation>
    </message>
    <message>
        <source>Put a sale on hold with F5 first.</source>
        <translation>可先按 F5 挂单。</translation>
    </message>
    <message>
        <source>Look it up in the list of sales.</source>
        <translation>请在销售单列表中查找。</translation>
    </message>
    <message>
        <source>Another program is writing to this store[ ({folder})].</source>
        <translation>另一个程序正在使用这个数据库[（{folder}）]。</translation>
    </message>
    <message>
        <source>Close the other program, then start again.</source>
        <translation>请先关闭那个程序，再重新启动。</translation>
    </message>
    <message>
        <source>A store exists here already[ ({folder})]; nothing was changed.</source>
        <translation>此处已有数据库[（{folder}）]，未做任何更改。</translation>
    </message>
    <message>
        <source>Choose another folder, or open the existing store.</source>
        <translation>请换一个文件夹，或打开现有数据库。</translation>
    </message>
    <message>
        <source>See the help for how it is written.</source>
        <translation>请查看帮助中的写法。</translation>
    </message>
    <message>
        <source>Correct the script and run it again.</source>
        <translation>请更正脚本后重新运行。</translation>
    </message>
    <message>
        <source>There is no setting[ {key}].</source>
        <translation>没有设置项[ {key}]。</translation>
    </message>
    <message>
        <source>List the settings to see their names.</source>
        <translation>请列出设置项查看名称。</translation>
    </message>
    <message>
        <source>The value[ {value}] does not fit the setting[ {key}].</source>
        <translation>设置项[ {key}] 的值[ {value}] 不合要求。</translation>
    </message>
    <message>
        <source>Enter a value of the kind the setting asks for.</source>
        <translation>请按设置项的要求填写。</translation>
    </message>
    <message>
        <source>The file cannot be read[: {file}].</source>
        <translation>文件无法读取[：{file}]。</translation>
    </message>
    <message>
        <source>Check the name and the permissions of the file.</source>
        <translation>请检查文件名和读取权限。</translation>
    </message>
    <message>
        <source>The file is too large[: {file}].</source>
        <translation>文件太大[：{file}]。</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>请拆成较小的文件。</translation>
    </message>
    <message>
        <source>The file is written in an unknown encoding[: {file}].</source>
        <translation>文件编码无法识别[：{file}]。</translation>
    </message>
    <message>
        <source>Save it as UTF-8 or GB18030.</source>
        <translation>请另存为 UTF-8 或 GB18030。</translation>
    </message>
    <message>
        <source>Correct the named place and import again.</source>
        <translation>请更正所指位置后重新导入。</translation>
    </message>
    <message>
        <source>The picture cannot be read[: {file}].</source>
        <translation>图片无法读取[：{file}]。</translation>
    </message>
    <message>
        <source>Use a JPEG or PNG picture.</source>
        <translation>请使用 JPEG 或 PNG 图片。</translation>
    </message>
    <message>
        <source>The picture is too large[: {file}].</source>
        <translation>图片太大[：{file}]。</translation>
    </message>
    <message>
        <source>Use a smaller picture.</source>
        <translation>请使用较小的图片。</translation>
    </message>
    <message>
        <source>This is not an amount[: {text}].</source>
        <translation>金额格式不对[：{text}]。</translation>
    </message>
    <message>
        <source>Enter digits and at most two decimals, for example 36.50.</source>
        <translation>请输入数字，最多两位小数，例如 36.50。</translation>
    </message>
    <message>
        <source>The amount is too large[: {price} × {quantity}].</source>
        <translation>金额过大[：{price} × {quantity}]。</translation>
    </message>
    <message>
        <source>Check price and quantity.</source>
        <translation>请检查价格和数量。</translation>
    </message>
    <message>
        <source>This is not a date[: {text}].</source>
        <translation>日期格式不对[：{text}]。</translation>
    </message>
    <message>
        <source>Write it as 2027-03-31.</source>
        <translation>请写成 2027-03-31。</translation>
    </message>
    <message>
        <source>The scanned text is too long[ ({length} characters)].</source>
        <translation>扫到的内容太长[（{length} 个字符）]。</translation>
    </message>
    <message>
        <source>Scan the code on the box once more, alone.</source>
        <translation>请单独重新扫药盒上的码。</translation>
    </message>
    <message>
        <source>There is no store here[ ({folder})].</source>
        <translation>此处没有数据库[（{folder}）]。</translation>
    </message>
    <message>
        <source>Make one first, or name the right folder.</source>
        <translation>请先建立，或指定正确的文件夹。</translation>
    </message>
    <message>
        <source>The insurance platform cannot be reached.</source>
        <translation>连接不上医保平台。</translation>
    </message>
    <message>
        <source>Cash sales go on. Check the network; try the insured sale again later.</source>
        <translation>现金销售可继续；请检查网络，稍后再做医保结算。</translation>
    </message>
    <message>
        <source>Ask the manager to fill in the platform settings.</source>
        <translation>请店长填写平台设置。</translation>
    </message>
    <message>
        <source>The insurance platform gave an answer that cannot be read.</source>
        <translation>医保平台的应答无法识别。</translation>
    </message>
    <message>
        <source>Try once more; tell the platform&apos;s service if it stays so.</source>
        <translation>请重试一次；若仍如此，请联系平台服务商。</translation>
    </message>
    <message>
        <source>The insurance platform did not accept the sign-in[: {err_msg}].</source>
        <translation>医保平台签到失败[：{err_msg}]。</translation>
    </message>
    <message>
        <source>Check the operator and the platform settings, then try again.</source>
        <translation>请检查操作员和平台设置后重试。</translation>
    </message>
    <message>
        <source>The result of the settlement is not known yet.</source>
        <translation>结算结果未知，正在核实。</translation>
    </message>
    <message>
        <source>It is being checked automatically. Do not settle again; the next sale can begin.</source>
        <translation>系统会自动核实，请勿重复结算；可以开始下一单。</translation>
    </message>
    <message>
        <source>Start the program again.</source>
        <translation>请重新启动程序。</translation>
    </message>
    <message>
        <source>The printer does not answer[ ({place})].</source>
        <translation>打印机没有响应[（{place}）]。</translation>
    </message>
    <message>
        <source>The sale is safe. Check cable and power, then print the slip again.</source>
        <translation>销售已保存。请检查电源和连线，然后重打小票。</translation>
    </message>
    <message>
        <source>The printer is out of paper.</source>
        <translation>打印机缺纸。</translation>
    </message>
    <message>
        <source>The sale is safe. Put in a new roll, then print the slip again.</source>
        <translation>销售已保存。请换纸卷，然后重打小票。</translation>
    </message>
    <message>
        <source>The scanner does not answer[ ({place})].</source>
        <translation>扫码枪没有响应[（{place}）]。</translation>
    </message>
    <message>
        <source>Plug it in again; until then type the code into the search field.</source>
        <translation>请重新插好；在此之前可在查药框中输入号码。</translation>
    </message>
    <message>
        <source>The camera gives no picture[ ({place})].</source>
        <translation>摄像头没有画面[（{place}）]。</translation>
    </message>
    <message>
        <source>Plug it in again; cash sales and the scanner go on.</source>
        <translation>请重新插好；现金销售和扫码枪不受影响。</translation>
    </message>
    <message>
        <source>The file for finding faces is missing[: {file}].</source>
        <translation>缺少人脸识别模型文件[：{file}]。</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>请重新安装程序。</translation>
    </message>
    <message>
        <source>The store was written by a newer program[ (version {version})].</source>
        <translation>数据库由更新版本的程序写入[（版本 {version}）]。</translation>
    </message>
    <message>
        <source>Install the newer program; nothing was changed.</source>
        <translation>请安装新版程序；数据未做任何更改。</translation>
    </message>
    <message>
        <source>The store is damaged[: {found}].</source>
        <translation>数据库已损坏[：{found}]。</translation>
    </message>
    <message>
        <source>Stop selling, keep the computer as it is, and restore the last backup.</source>
        <translation>请停止销售，保持电脑原样，并恢复最近的备份。</translation>
    </message>
    <message>
        <source>Stop selling; check the disk, then start again. The last sale may not be saved.</source>
        <translation>请停止销售，检查磁盘后重新启动。上一单可能未保存。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>Stop selling; make room on the disk, then start again.</source>
        <translation>请停止销售，清出磁盘空间后重新启动。</translation>
    </message>
    <message>
        <source>A part of the program that shapes the store was changed[ (number {version})].</source>
        <translation>程序的数据库结构文件被改动[（编号 {version}）]。</translation>
    </message>
    <message>
        <source>Install the program again from its source; nothing was changed.</source>
        <translation>请重新安装原版程序；数据未做任何更改。</translation>
    </message>
    <message>
        <source>The key of this store is missing.</source>
        <translation>缺少数据库密钥。</translation>
    </message>
    <message>
        <source>Bring back the key file from its safe copy; without it personal data cannot be read.</source>
        <translation>请从安全备份恢复密钥文件；没有它无法读取个人信息。</translation>
    </message>
    <message>
        <source>Protected data could not be read: the key does not fit or the data were changed.</source>
        <translation>受保护的数据无法读取：密钥不符或数据被改动。</translation>
    </message>
    <message>
        <source>Bring back the right key file, or restore the last backup.</source>
        <translation>请恢复正确的密钥文件，或恢复最近的备份。</translation>
    </message>
    <message>
        <source>Stop selling and tell the manager; run the ledger check.</source>
        <translation>请停止销售并告知店长，运行账目检查。</translation>
    </message>
    <message>
        <source>No line of this sale goes to the insurance.</source>
        <translation>这一单没有可医保结算的商品。</translation>
    </message>
    <message>
        <source>Add an insurable drug, put a line back to insurance, or take the person out and sell for cash.</source>
        <translation>请添加医保药品、把某行转回医保，或取消参保人改为现金销售。</translation>
    </message>
    <message>
        <source>This box stands in another sale that is not finished[ (number {sale_id})].</source>
        <translation>这盒药在另一张未完成的销售单里[（单号 {sale_id}）]。</translation>
    </message>
    <message>
        <source>This code belongs to another drug[: {box_drug}][, not to {line_drug}].</source>
        <translation>这个追溯码属于另一种药[：{box_drug}][，不是 {line_drug}]。</translation>
    </message>
    <message>
        <source>[{drug}: ]trace codes are still missing[, {have} of {need} scanned].</source>
        <translation>[{drug}：]还有追溯码未扫[，已扫 {have}/{need}]。</translation>
    </message>
    <message>
        <source>This code cannot be sold here or used here.</source>
        <translation>这个码不能在此销售或使用。</translation>
    </message>
    <message>
        <source>Scan the trace code or the product barcode on the box; put a box that was taken off sale aside.</source>
        <translation>请扫药盒上的追溯码或商品条码；已停售的药盒请单独放置。</translation>
    </message>
    <message>
        <source>[{name} ]is not in stock here[, available {available}][, wanted {wanted}].</source>
        <translation>[{name} ]库存不足[（可售 {available}）][（需要 {wanted}）]。</translation>
    </message>
    <message>
        <source>Lower the quantity, choose another drug or lot, or receive the goods first.</source>
        <translation>请减少数量、换一种药或批号，或先验收入库。</translation>
    </message>
    <message>
        <source>The face is not clear enough[: {hint}].</source>
        <translation>人脸不够清晰[：{hint}]。</translation>
    </message>
    <message>
        <source>Enter a whole number of boxes above zero; remove the line to sell none.</source>
        <translation>请输入大于零的整数盒数；不卖请删除该行。</translation>
    </message>
    <message>
        <source>Your post does not permit this.</source>
        <translation>您的岗位没有此权限。</translation>
    </message>
    <message>
        <source>The sale[ {sale_id}] is not known.</source>
        <translation>没有找到销售单[ {sale_id}]。</translation>
    </message>
    <message>
        <source>The command was not understood[: {reason}][: {verb}][: {set}].</source>
        <translation>命令无法识别[：{reason}][：{verb}][：{set}]。</translation>
    </message>
    <message>
        <source>The script is not right[: {file}][: {reason}][ (step {step})].</source>
        <translation>脚本有误[：{file}][：{reason}][（第 {step} 步）]。</translation>
    </message>
    <message>
        <source>The table is not right[: {reason}][, line {line}][, column {column}].</source>
        <translation>表格有误[：{reason}][，第 {line} 行][，{column} 列]。</translation>
    </message>
    <message>
        <source>The insurance platform is not set up[: {setting}].</source>
        <translation>医保平台尚未配置[：{setting}]。</translation>
    </message>
    <message>
        <source>The training platform did not start[: {program}].</source>
        <translation>训练平台没有启动[：{program}]。</translation>
    </message>
    <message>
        <source>The store could not be written[ ({folder})][ ({file})].</source>
        <translation>数据写入失败[（{folder}）][（{file}）]。</translation>
    </message>
    <message>
        <source>The stock ledger does not add up[: {what}][ {subject}].</source>
        <translation>库存账目不平[：{what}][ {subject}]。</translation>
    </message>
    <message>
        <source>The cash[ {cash}] is less than the due[ {due}].</source>
        <translation>现金[ {cash}] 不足[，应收 {due}]。</translation>
    </message>
    <message>
        <source>The sale cannot go[ from “{from}”][ to “{to}”].</source>
        <translation>销售单不能[从“{from}”][变为“{to}”]这样变更。</translation>
    </message>
    <message>
        <source>The policy pack[ {file}] is not right[: {key}][ (line {line})][: {reason}][, expected {expected}].</source>
        <translation>政策包[ {file}]有误[：{key}][（第 {line} 行）][：{reason}][，应为 {expected}]。</translation>
    </message>
    <message>
        <source>The rules in force stay. Correct the named place, sign the pack again and use it.</source>
        <translation>现行规定不变。请改正指出的位置，重新签名后再用。</translation>
    </message>
    <message>
        <source>No rule has this name[: {key}].</source>
        <translation>没有叫这个名字的规定[：{key}]。</translation>
    </message>
    <message>
        <source>Compare with the list of rules.</source>
        <translation>请对照规定清单。</translation>
    </message>
    <message>
        <source>This is not a key for signing packs[: {file}].</source>
        <translation>这不是政策包签名用的公钥[：{file}]。</translation>
    </message>
    <message>
        <source>Use a PEM file with an SM2 key that has no password.</source>
        <translation>请用不带口令的 SM2 密钥 PEM 文件。</translation>
    </message>
    <message>
        <source>There are no valid rules of the region[ {region}][ for {date}][; they ended on {valid_to}].</source>
        <translation>本地区[（{region}）][在 {date} ]没有有效的政策规定[，原规定到 {valid_to} 为止]。</translation>
    </message>
    <message>
        <source>Cash sales go on. Ask the manager for the new policy pack of the region.</source>
        <translation>现金销售照常。请店长换用本地区的新政策包。</translation>
    </message>
    <message>
        <source>The store&apos;s own rule is laxer than the region&apos;s[: {key}][ (line {line})][, {value} instead of {base}].</source>
        <translation>本店规定比地区规定宽[：{key}][（第 {line} 行）][，{value}，地区为 {base}]。</translation>
    </message>
    <message>
        <source>The rules in force stay. A store may only be stricter.</source>
        <translation>现行规定不变。本店规定只能更严。</translation>
    </message>
    <message>
        <source>The pack is signed with a key this store does not trust[ ({fingerprint})].</source>
        <translation>政策包的签名公钥不是本店信任的[（{fingerprint}）]。</translation>
    </message>
    <message>
        <source>The rules in force stay. Check where the pack comes from; trust its key first.</source>
        <translation>现行规定不变。请先核实来源，再信任它的公钥。</translation>
    </message>
    <message>
        <source>The signature of the pack is wrong or missing[: {reason}].</source>
        <translation>政策包的签名不对或缺失[：{reason}]。</translation>
    </message>
    <message>
        <source>The rules in force stay. Fetch the pack again from where it is published.</source>
        <translation>现行规定不变。请从发布处重新获取政策包。</translation>
    </message>
    <message>
        <source>Insurance settlement of this store is suspended.</source>
        <translation>本店医保结算已暂停。</translation>
    </message>
    <message>
        <source>Sell for own pay; the manager lifts the suspension when the agency does.</source>
        <translation>请按自费销售；医保部门恢复后由店长解除暂停。</translation>
    </message>
    <message>
        <source>This store may not settle this business[: {business}][ (category {category})].</source>
        <translation>本店不能结算这项业务[：{business}][（医疗类别 {category}）]。</translation>
    </message>
    <message>
        <source>Choose another medical category, or sell for own pay.</source>
        <translation>请改选医疗类别，或按自费销售。</translation>
    </message>
    <message>
        <source>The platform would pay[ {amount}] from money this store may not take[: {business}].</source>
        <translation>平台要从本店不能用的资金中支付[ {amount}][：{business}]。</translation>
    </message>
    <message>
        <source>Nothing was settled. Choose another category, or sell for own pay.</source>
        <translation>没有结算。请改选医疗类别，或按自费销售。</translation>
    </message>
    <message>
        <source>[{drug}: ]the region pays no such goods from this money[ (line {line})][: {business}].</source>
        <translation>[{drug}：]按本地规定，这类商品不能用这笔钱支付[（第 {line} 行）][：{business}]。</translation>
    </message>
    <message>
        <source>Set the line to own pay (Ctrl+O), or choose another medical category.</source>
        <translation>请把该行转自费（Ctrl+O），或改选其他医疗类别。</translation>
    </message>
    <message>
        <source>No second place for backups is set.</source>
        <translation>尚未设置第二处备份位置。</translation>
    </message>
    <message>
        <source>Set backup.folder to a folder on another disk.</source>
        <translation>请把 backup.folder 设为另一块磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>This backup belongs to another store[: {store}].</source>
        <translation>该备份属于另一家店[：{store}]。</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a backup of this store.</source>
        <translation>未作任何更改。请选择本店的备份。</translation>
    </message>
    <message>
        <source>The key or the recovery phrase does not open this backup[: {file}].</source>
        <translation>密钥或恢复口令打不开该备份[：{file}]。</translation>
    </message>
    <message>
        <source>Nothing was changed. Use the phrase that was shown when the store was made.</source>
        <translation>未作任何更改。请使用建店时显示的恢复口令。</translation>
    </message>
    <message>
        <source>This is not a recovery phrase[: group {group} is mistyped][: {reason}].</source>
        <translation>这不是有效的恢复口令[：第 {group} 组有误][：{reason}]。</translation>
    </message>
    <message>
        <source>Type its ten groups of five digits as they were written down.</source>
        <translation>请按当时记下的内容输入十组五位数字。</translation>
    </message>
    <message>
        <source>The backup could not be made[: {reason}][ ({folder})].</source>
        <translation>备份未能完成[：{reason}][（{folder}）]。</translation>
    </message>
    <message>
        <source>Sales go on. Check the second place: is the disk there, and has it room?</source>
        <translation>可继续销售。请检查第二处备份位置：磁盘是否在、空间是否足够。</translation>
    </message>
    <message>
        <source>The store&apos;s file may only be read[ ({folder})].</source>
        <translation>店铺数据文件只读[（{folder}）]。</translation>
    </message>
    <message>
        <source>The last sale was not saved. Give this user the right to write the file, then try again.</source>
        <translation>最后一笔未保存。请授予当前用户写入权限后重试。</translation>
    </message>
    <message>
        <source>Another program holds the store&apos;s file[ ({folder})].</source>
        <translation>另一个程序占用了店铺数据文件[（{folder}）]。</translation>
    </message>
    <message>
        <source>The last sale was not saved. Close the other program, then try again.</source>
        <translation>最后一笔未保存。请关闭另一个程序后重试。</translation>
    </message>
    <message>
        <source>The audit trail does not hold[: {what}][ {subject}][ (event {event})]. Something was changed, added or taken away by hand.</source>
        <translation>审计记录不符[：{what}][ {subject}][（事件 {event}）]。有内容被人为改动、添加或删除。</translation>
    </message>
    <message>
        <source>Tell the manager; keep the computer as it is and compare with the last backup.</source>
        <translation>请告知店长；保持电脑现状，与最近的备份核对。</translation>
    </message>
    <message>
        <source>The store is older than its own record[: event {event} was written and is missing].</source>
        <translation>店铺数据比其自身记录更旧[：事件 {event} 曾写入，现已缺失]。</translation>
    </message>
    <message>
        <source>Its last rows were cut off, or the file was replaced by an older copy. Keep the computer as it is and compare with the last backup.</source>
        <translation>末尾数据被截去，或文件被旧副本替换。请保持电脑现状，与最近的备份核对。</translation>
    </message>
    <message>
        <source>The backup is damaged or not whole[: {file}][: {reason}].</source>
        <translation>备份已损坏或不完整[：{file}][：{reason}]。</translation>
    </message>
    <message>
        <source>An answer came after the settlement was ended already; it was recorded and changes nothing.</source>
        <translation>这笔结算已经了结之后才收到回复；已记录，不影响结果。</translation>
    </message>
    <message>
        <source>Go on with the next sale.</source>
        <translation>请继续下一笔销售。</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong[: it is before the last event of the store, {last}][: it is {minutes} minutes from the insurance platform&apos;s].</source>
        <translation>本机时钟不对[：早于本店最后一笔记录 {last}][：与医保平台相差 {minutes} 分钟]。</translation>
    </message>
    <message>
        <source>Cash sales go on, insured ones stop. Set date and time right; if they are, the manager says so at the counter or with “yaoguictl clock accept”.</source>
        <translation>现金销售可继续，医保结算已停止。请校准日期和时间；如已准确，由店长在收银窗口或用“yaoguictl clock accept”确认。</translation>
    </message>
    <message>
        <source>Nothing was changed. Use an older backup.</source>
        <translation>未作任何更改。请改用更早的备份。</translation>
    </message>
    <message>
        <source>Clearing[ of {month}] was applied for already[: {state}].</source>
        <translation>[{month} 的]清算已经申请过[：{state}]。</translation>
    </message>
    <message>
        <source>Ask the agency what became of it; a second application would count twice.</source>
        <translation>请向经办机构询问结果；再申请一次会重复计算。</translation>
    </message>
    <message>
        <source>The month[ {month}] is not over yet.</source>
        <translation>[{month} ]这个月还没有过完。</translation>
    </message>
    <message>
        <source>Apply when its last day is reconciled.</source>
        <translation>请在月末最后一天对账以后再申请。</translation>
    </message>
    <message>
        <source>The manager unlocks on the page of staff.</source>
        <translation>请企业负责人在“人员”页解锁。</translation>
    </message>
    <message>
        <source>The number[ {operator}] is somebody&apos;s already.</source>
        <translation>编号[ {operator}] 已有人使用。</translation>
    </message>
    <message>
        <source>Choose another number: one is never given twice.</source>
        <translation>请换一个编号：编号不重复发放。</translation>
    </message>
    <message>
        <source>Nobody acts under another&apos;s name[ ({operator})].</source>
        <translation>不得以他人名义操作[（{operator}）]。</translation>
    </message>
    <message>
        <source>Sign in yourself, or let the other sign in.</source>
        <translation>请本人登录，或请对方登录。</translation>
    </message>
    <message>
        <source>Nobody works in this store yet.</source>
        <translation>这家店还没有任何人员。</translation>
    </message>
    <message>
        <source>Make the owner first, with a PIN of their own.</source>
        <translation>请先建立企业负责人，由本人设口令。</translation>
    </message>
    <message>
        <source>This is the last one who may run the store.</source>
        <translation>这是最后一位企业负责人。</translation>
    </message>
    <message>
        <source>Give the post of manager to somebody else first.</source>
        <translation>请先把企业负责人一职交给别人。</translation>
    </message>
    <message>
        <source>The PIN is wrong[. Wait {seconds} s][; {left} more tries].</source>
        <translation>口令不对[，请等 {seconds} 秒][，还可试 {left} 次]。</translation>
    </message>
    <message>
        <source>Enter your own PIN again; a forgotten one is reset by the manager.</source>
        <translation>请重新输入本人口令；忘记了由企业负责人重设。</translation>
    </message>
    <message>
        <source>Wait; a forgotten PIN is reset by the manager.</source>
        <translation>请稍等；忘记口令由企业负责人重设。</translation>
    </message>
    <message>
        <source>The second proof is missing or wrong[. Wait {seconds} s][; {left} more tries].</source>
        <translation>第二重验证缺失或不对[，请等 {seconds} 秒][，还可试 {left} 次]。</translation>
    </message>
    <message>
        <source>Enter the code of your authenticator, or hold your badge to the scanner.</source>
        <translation>请输入验证器上的动态码，或扫本人工牌。</translation>
    </message>
    <message>
        <source>This badge or number belongs to somebody already.</source>
        <translation>这张工牌或编号已属于别人。</translation>
    </message>
    <message>
        <source>Use a badge of their own: one badge is one person.</source>
        <translation>请用本人的工牌：一张工牌对应一个人。</translation>
    </message>
    <message>
        <source>This badge is nobody&apos;s here.</source>
        <translation>本店没有这张工牌。</translation>
    </message>
    <message>
        <source>Use your number, or have the badge registered.</source>
        <translation>请用编号，或先登记工牌。</translation>
    </message>
    <message>
        <source>This needs a second person&apos;s yes[: beyond {limit}].</source>
        <translation>此操作须第二人同意[：超过 {limit}]。</translation>
    </message>
    <message>
        <source>Ask a colleague with the right to it to agree here, with a reason.</source>
        <translation>请有权限的同事在此同意，并写明原因。</translation>
    </message>
    <message>
        <source>The second person&apos;s yes does not hold for this.</source>
        <translation>第二人的同意不适用于此操作。</translation>
    </message>
    <message>
        <source>Ask again: a yes counts once, for a few minutes, and for what it was given.</source>
        <translation>请重新请求：同意只用一次，几分钟内有效，且只对所请求的事项有效。</translation>
    </message>
    <message>
        <source>Who asks and who agrees must be two people.</source>
        <translation>申请人与同意人必须是两个人。</translation>
    </message>
    <message>
        <source>Ask a colleague with the right to it.</source>
        <translation>请找有权限的同事。</translation>
    </message>
    <message>
        <source>One person may not hold both posts[: {one}][ and {other}].</source>
        <translation>一人不得兼任这两个岗位[：{one}][ 与 {other}]。</translation>
    </message>
    <message>
        <source>Give one of them to somebody else.</source>
        <translation>请把其中一个岗位交给别人。</translation>
    </message>
    <message>
        <source>No licensed pharmacist is on duty.</source>
        <translation>没有执业药师在岗。</translation>
    </message>
    <message>
        <source>Prescription and class A drugs wait until one signs in for duty.</source>
        <translation>处方药和甲类非处方药等执业药师签到后再售。</translation>
    </message>
    <message>
        <source>This pharmacist is not valid in the insurance&apos;s register.</source>
        <translation>该药师在医保药师库中不是有效状态。</translation>
    </message>
    <message>
        <source>Another pharmacist goes on; the manager records what the register says.</source>
        <translation>请其他药师处理；由企业负责人登记药师库的状态。</translation>
    </message>
    <message>
        <source>The counter is locked.</source>
        <translation>收银台已锁定。</translation>
    </message>
    <message>
        <source>Sign in; the basket is still there.</source>
        <translation>请登录；购物篮还在。</translation>
    </message>
    <message>
        <source>Who does this was not said.</source>
        <translation>没有说明由谁操作。</translation>
    </message>
    <message>
        <source>Name them with --operator; the PIN comes on the first line of input.</source>
        <translation>请用 --operator 指明；口令写在标准输入第一行。</translation>
    </message>
    <message>
        <source>This cannot be a PIN.</source>
        <translation>不能用作口令。</translation>
    </message>
    <message>
        <source>Choose 6 to 12 digits, not all the same and no plain run.</source>
        <translation>请用 6 到 12 位数字，不能全相同，也不能是顺序数字。</translation>
    </message>
    <message>
        <source>There is no such post[: {posts}].</source>
        <translation>没有这个岗位[：{posts}]。</translation>
    </message>
    <message>
        <source>Choose among manager, quality, licensed_pharmacist, cashier, buyer, acceptor, care, inspector.</source>
        <translation>请从 manager、quality、licensed_pharmacist、cashier、buyer、acceptor、care、inspector 中选择。</translation>
    </message>
    <message>
        <source>Something about this person cannot be kept[: {field}].</source>
        <translation>此人的资料有一项不能保存[：{field}]。</translation>
    </message>
    <message>
        <source>A number has up to 16 letters and digits, a name up to 40 characters, a badge 2 to 64.</source>
        <translation>编号最多 16 位字母或数字，姓名最多 40 字，工牌码 2 到 64 个字符。</translation>
    </message>
    <message>
        <source>A reason is missing.</source>
        <translation>缺少原因。</translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation>请用几个字写明原因。</translation>
    </message>
    <message>
        <source>No shift is open at the till.</source>
        <translation>收银台没有开班。</translation>
    </message>
    <message>
        <source>Open a shift with its float first.</source>
        <translation>请先录入备用金开班。</translation>
    </message>
    <message>
        <source>A shift is open already[: {shift}].</source>
        <translation>已有班次未结[：{shift}]。</translation>
    </message>
    <message>
        <source>Count and close it before the next one is opened.</source>
        <translation>请先盘点并结班，再开下一班。</translation>
    </message>
    <message>
        <source>The shift[ {shift}] is not the open one any more.</source>
        <translation>班次[ {shift} ]已不是当前班次。</translation>
    </message>
    <message>
        <source>Look at the till again; nothing was changed.</source>
        <translation>请重新查看收银台，没有任何改动。</translation>
    </message>
    <message>
        <source>There is no such shift[: {shift}].</source>
        <translation>没有这个班次[：{shift}]。</translation>
    </message>
    <message>
        <source>Look it up in the list of shifts.</source>
        <translation>请在班次列表中查找。</translation>
    </message>
    <message>
        <source>The drawer has not been counted.</source>
        <translation>钱箱尚未盘点。</translation>
    </message>
    <message>
        <source>Count coins and notes first.</source>
        <translation>请先清点硬币和纸币。</translation>
    </message>
    <message>
        <source>Cash moved after the drawer was counted.</source>
        <translation>盘点后又有现金进出。</translation>
    </message>
    <message>
        <source>Count the drawer again.</source>
        <translation>请重新盘点钱箱。</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>需要填写原因。</translation>
    </message>
    <message>
        <source>Write in a few words why.</source>
        <translation>请简要写明原因。</translation>
    </message>
    <message>
        <source>There is less than that in the drawer[: {amount}].</source>
        <translation>钱箱里没有这么多现金[：{amount}]。</translation>
    </message>
    <message>
        <source>More than what is due[: {amount}][, due {due}].</source>
        <translation>超过应收金额[：{amount}][，应收 {due}]。</translation>
    </message>
    <message>
        <source>Only cash may be more than what is due.</source>
        <translation>只有现金可以多收后找零。</translation>
    </message>
    <message>
        <source>This is not a payment code.</source>
        <translation>这不是付款码。</translation>
    </message>
    <message>
        <source>Ask the customer to show the payment code again.</source>
        <translation>请顾客重新出示付款码。</translation>
    </message>
    <message>
        <source>The payment was refused[: {message}].</source>
        <translation>付款失败[：{message}]。</translation>
    </message>
    <message>
        <source>Its part is still due: take another tender.</source>
        <translation>该部分仍未收，请改用其他方式收款。</translation>
    </message>
    <message>
        <source>This cannot be counted[: {text}].</source>
        <translation>无法这样清点[：{text}]。</translation>
    </message>
    <message>
        <source>Only coins and notes of the series, from 0 pieces on.</source>
        <translation>只能填写流通面额，张数从 0 起。</translation>
    </message>
    <message>
        <source>The result of the payment is not known yet.</source>
        <translation>付款结果尚未确定。</translation>
    </message>
    <message>
        <source>The payment service cannot be reached.</source>
        <translation>无法连接支付服务。</translation>
    </message>
    <message>
        <source>Nothing was charged: take another tender, or try again.</source>
        <translation>没有扣款：请改用其他方式，或重试。</translation>
    </message>
    <message>
        <source>No payment service is set up.</source>
        <translation>尚未设置支付服务。</translation>
    </message>
    <message>
        <source>Enter its address in the settings, or take another tender.</source>
        <translation>请在设置中填写地址，或改用其他方式收款。</translation>
    </message>
    <message>
        <source>This person[ ({operator})] is locked.</source>
        <translation>此人[（{operator}）]已被锁定。</translation>
    </message>
    <message>
        <source>Too many wrong PINs[: {seconds} s more to wait].</source>
        <translation>口令连续输错[，还要等 {seconds} 秒]。</translation>
    </message>
    <message>
        <source>This sale was given back already[ on slip {slip}].</source>
        <translation>这笔销售已经退过[，退货单 {slip}]。</translation>
    </message>
    <message>
        <source>Do not pay out again; print the return slip again if it is asked for.</source>
        <translation>不要再次退款；需要时补打退货单。</translation>
    </message>
    <message>
        <source>A refund of this sale was sent and its result is not known yet[ (slip {slip})].</source>
        <translation>这笔销售的退费已经发出，结果未明[（退货单 {slip}）]。</translation>
    </message>
    <message>
        <source>Pay nothing out yet; it is being checked automatically, and the counter says how it ended.</source>
        <translation>先不要付款给顾客；系统会自动查明，收银台会提示结果。</translation>
    </message>
    <message>
        <source>This settlement[ of {settled}] was cleared already; the counter cannot refund it any more.</source>
        <translation>这笔结算[（{settled}）]已经清算，柜台不能再退费。</translation>
    </message>
    <message>
        <source>Send the customer to the insurance agency with the slip and the settlement statement.</source>
        <translation>请顾客带小票和医保结算单到医保经办机构办理。</translation>
    </message>
    <message>
        <source>This sale was never finished[ (number {sale_id}, {state})], so nothing can come back.</source>
        <translation>这笔销售没有完成[（编号 {sale_id}，{state}）]，不能退。</translation>
    </message>
    <message>
        <source>Take the sale up again, or wait until its result is known.</source>
        <translation>取单继续，或等结果明确。</translation>
    </message>
    <message>
        <source>No member has this number.</source>
        <translation>没有这个会员。</translation>
    </message>
    <message>
        <source>Ask for the phone number again, or take the customer in as a member.</source>
        <translation>请再问一次手机号，或为顾客办理会员。</translation>
    </message>
    <message>
        <source>This phone number belongs to a member already.</source>
        <translation>该手机号已是会员。</translation>
    </message>
    <message>
        <source>Look the member up by the phone number.</source>
        <translation>请按手机号查找该会员。</translation>
    </message>
    <message>
        <source>The member has too few points[: {points}][, wanted {wanted}].</source>
        <translation>会员积分不足[：有 {points}][，需 {wanted}]。</translation>
    </message>
    <message>
        <source>Use fewer points.</source>
        <translation>请减少使用的积分。</translation>
    </message>
    <message>
        <source>The price of an insured line is fixed.</source>
        <translation>医保结算的商品不能改价。</translation>
    </message>
    <message>
        <source>Take the line out of the insured part first, if the customer wants that.</source>
        <translation>如顾客同意，请先将该行转为自费。</translation>
    </message>
    <message>
        <source>Who buys for another has to show both identities[: {field} is missing].</source>
        <translation>代购须出示双方身份[：缺少{field}]。</translation>
    </message>
    <message>
        <source>Read or scan the missing card, or the family code.</source>
        <translation>请读取或扫描缺少的证件，或使用亲情码。</translation>
    </message>
    <message>
        <source>No supplier has the code[ {supplier}].</source>
        <translation>没有[编号为 {supplier} 的]该供货单位。</translation>
    </message>
    <message>
        <source>Take the supplier in first, with its licences.</source>
        <translation>请先建立供货单位档案并登记资质。</translation>
    </message>
    <message>
        <source>A supplier with the code[ {supplier}] exists.</source>
        <translation>供货单位[ {supplier} ]已存在。</translation>
    </message>
    <message>
        <source>Change that one, or take another code.</source>
        <translation>请修改该单位，或换一个编号。</translation>
    </message>
    <message>
        <source>Nothing may be bought from this supplier[ {supplier}][: {reason}].</source>
        <translation>不得从该供货单位[ {supplier} ]采购[：{reason}]。</translation>
    </message>
    <message>
        <source>Enter the renewed licence; what was accepted before may be sold.</source>
        <translation>请登记更新后的资质；已验收的商品可继续销售。</translation>
    </message>
    <message>
        <source>[{what}: ]never approved for buying.</source>
        <translation>[{what}：]未经首营审批。</translation>
    </message>
    <message>
        <source>Have the first purchase approved by the quality manager.</source>
        <translation>请质量管理人员完成首营审批。</translation>
    </message>
    <message>
        <source>[Line {line} of the receipt: ]a field is missing[: {field}].</source>
        <translation>验收[第 {line} 行]缺少必填项[：{field}]。</translation>
    </message>
    <message>
        <source>Fill it in from the goods or the delivery note; the other lines are kept.</source>
        <translation>请按实物或随货单补填；其他行已保留。</translation>
    </message>
    <message>
        <source>There is no such document[: {number}].</source>
        <translation>没有该单据[：{number}]。</translation>
    </message>
    <message>
        <source>Look it up in the list.</source>
        <translation>请在列表中查找。</translation>
    </message>
    <message>
        <source>The lot[ {lot}] is known with another expiry[: {known}][, not {expiry}].</source>
        <translation>批号[ {lot} ]已登记另一有效期[：{known}][，不是 {expiry}]。</translation>
    </message>
    <message>
        <source>Look at the box: one of the two is wrong.</source>
        <translation>请核对实物，两者必有一错。</translation>
    </message>
    <message>
        <source>[{field}: ]this date cannot be[: {date}].</source>
        <translation>[{field}：]日期不合理[：{date}]。</translation>
    </message>
    <message>
        <source>Look at the box and type the date again.</source>
        <translation>请核对实物后重新输入日期。</translation>
    </message>
    <message>
        <source>Take either the case or its boxes.</source>
        <translation>整箱与其小盒只能登记其一。</translation>
    </message>
    <message>
        <source>The code[ {trace_code}] was received before[; the box is {state}].</source>
        <translation>追溯码[ {trace_code} ]以前已入库[，现状态：{state}]。</translation>
    </message>
    <message>
        <source>Put the box aside and ask the supplier.</source>
        <translation>请将该盒另放并询问供货单位。</translation>
    </message>
    <message>
        <source>That cannot be done with the box[ {trace_code}][: it is {state}].</source>
        <translation>追溯码[ {trace_code} ]不能这样处理[：现状态为{state}]。</translation>
    </message>
    <message>
        <source>See the box&apos;s history.</source>
        <translation>请查看该盒的流向。</translation>
    </message>
    <message>
        <source>There are too few[ of lot {lot}][: {have}][, wanted {wanted}].</source>
        <translation>[批号 {lot} ]数量不足[：现有 {have}][，需要 {wanted}]。</translation>
    </message>
    <message>
        <source>Count them, or take fewer.</source>
        <translation>请清点，或减少数量。</translation>
    </message>
    <message>
        <source>There is no such place[: {location}].</source>
        <translation>没有该货位[：{location}]。</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>[Line {line}: ]a cold-chain drug without temperature and time on arrival.</source>
        <translation>[第 {line} 行]是冷链药品：缺少到货温度和时间。</translation>
    </message>
    <message>
        <source>Read the recorder and type both; without them refuse the goods.</source>
        <translation>请读取记录仪并填写；没有记录的应拒收。</translation>
    </message>
    <message>
        <source>[{drug}: ]never in stock here.</source>
        <translation>[{drug}：]从未在本店入库。</translation>
    </message>
    <message>
        <source>Receive it first, or look at the code again.</source>
        <translation>请先验收入库，或核对编码。</translation>
    </message>
    <message>
        <source>There is no such count[: {number}].</source>
        <translation>没有该盘点单[：{number}]。</translation>
    </message>
    <message>
        <source>The count[ {number}] is closed.</source>
        <translation>盘点单[ {number} ]已结束。</translation>
    </message>
    <message>
        <source>Begin another one.</source>
        <translation>请新建盘点。</translation>
    </message>
    <message>
        <source>This zone is being counted[ by {who}].</source>
        <translation>该区域正在盘点[：{who}]。</translation>
    </message>
    <message>
        <source>Count another zone, or wait for the end.</source>
        <translation>请盘点其他区域，或等待结束。</translation>
    </message>
    <message>
        <source>A difference this large needs a second count by somebody else.</source>
        <translation>差异较大，须由另一人复盘。</translation>
    </message>
    <message>
        <source>Let another person count these lines again.</source>
        <translation>请另一人重新清点这些行。</translation>
    </message>
    <message>
        <source>These goods may not leave to a customer[: {reason}].</source>
        <translation>该商品不得销售[：{reason}]。</translation>
    </message>
    <message>
        <source>Put them into quarantine; back to the supplier or to destruction only.</source>
        <translation>请移入不合格品区；只能退回供货单位或销毁。</translation>
    </message>
    <message>
        <source>No opened pack[ of lot {lot}] has enough left.</source>
        <translation>[批号 {lot} ]没有足够余量的拆零包装。</translation>
    </message>
    <message>
        <source>Open a pack first, and have it checked.</source>
        <translation>请先拆零并复核。</translation>
    </message>
    <message>
        <source>More smallest packs than one person may have at a time[: at most {limit}][, this would be {quantity}].</source>
        <translation>超过每人每次可购的最小包装数[：最多 {limit}][，现为 {quantity}]。</translation>
    </message>
    <message>
        <source>Sell fewer; a larger dose needs a prescription.</source>
        <translation>请减少数量；超量须凭处方。</translation>
    </message>
    <message>
        <source>Take the buyer&apos;s name and identity number.</source>
        <translation>请登记购药人姓名和身份证号。</translation>
    </message>
    <message>
        <source>There is no such movement[: {number}].</source>
        <translation>没有该流水[：{number}]。</translation>
    </message>
    <message>
        <source>Look it up in the journal.</source>
        <translation>请在流水中查找。</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>手机号不正确。</translation>
    </message>
    <message>
        <source>Type the 11 digits of a mobile number.</source>
        <translation>请输入 11 位手机号。</translation>
    </message>
    <message>
        <source>What the customer paid goes back by itself: take another tender.</source>
        <translation>顾客若已付款，系统会原路退回：请改用其他方式收款。</translation>
    </message>
    <message>
        <source>This price is not possible[: at the most {most}][, at least {least}].</source>
        <translation>不能改成这个价格[：最高 {most}][，最低 {least}]。</translation>
    </message>
    <message>
        <source>Nothing is sold above its retail price, nor for less than a fen.</source>
        <translation>售价不得高于零售价，也不得低于一分钱。</translation>
    </message>
    <message>
        <source>Prescription drugs and class A drugs are never given away.</source>
        <translation>处方药和甲类非处方药不得赠送。</translation>
    </message>
    <message>
        <source>Ask for a price.</source>
        <translation>请输入售价。</translation>
    </message>
    <message>
        <source>There is no such purchase order[: {number}].</source>
        <translation>没有这张采购订单[：{number}]。</translation>
    </message>
    <message>
        <source>Look it up in the list of orders.</source>
        <translation>请在采购订单列表中查找。</translation>
    </message>
    <message>
        <source>The invoice does not agree with what was received[: {detail}].</source>
        <translation>发票与到货不一致[：{detail}]。</translation>
    </message>
    <message>
        <source>Compare the invoice with the receipt line by line and correct the one that is wrong.</source>
        <translation>请逐行核对发票与验收单，改正有误的一方。</translation>
    </message>
    <message>
        <source>There is no such supplier&apos;s invoice[: {number}].</source>
        <translation>没有这张供货发票[：{number}]。</translation>
    </message>
    <message>
        <source>Look it up in the list of invoices.</source>
        <translation>请在发票列表中查找。</translation>
    </message>
    <message>
        <source>This paper cannot be attached[: {detail}].</source>
        <translation>这份单据无法附上[：{detail}]。</translation>
    </message>
    <message>
        <source>Attach a picture (PNG, JPEG) or a PDF of at most 20 MB.</source>
        <translation>请附上不超过 20 MB 的图片（PNG、JPEG）或 PDF。</translation>
    </message>
    <message>
        <source>The procurement system cannot be reached.</source>
        <translation>联系不上采购子系统。</translation>
    </message>
    <message>
        <source>The order is kept; send it again later.</source>
        <translation>订单已保存，稍后再发送。</translation>
    </message>
    <message>
        <source>No procurement system is set up.</source>
        <translation>没有设置采购子系统。</translation>
    </message>
    <message>
        <source>Set its address in the settings, or order by telephone and note it.</source>
        <translation>请在设置中填写地址，或电话订货后登记。</translation>
    </message>
    <message>
        <source>A drug comes onto the no-code list only with a proof.</source>
        <translation>没有凭据的药品不能列入无码库。</translation>
    </message>
    <message>
        <source>Attach the maker&apos;s statement or the authority&apos;s notice and say which it is.</source>
        <translation>请附上厂家说明或主管部门通知，并注明出处。</translation>
    </message>
    <message>
        <source>The scale does not answer[: {detail}].</source>
        <translation>电子秤没有应答[：{detail}]。</translation>
    </message>
    <message>
        <source>Look at its cable and power, or type the weight that it shows.</source>
        <translation>请检查电源和连线，或手工输入秤上显示的重量。</translation>
    </message>
    <message>
        <source>This weight cannot be right[: {text}].</source>
        <translation>这个重量不对[：{text}]。</translation>
    </message>
    <message>
        <source>Weigh again; a weight is more than nothing and stands still.</source>
        <translation>请重新称量；重量应大于零且已稳定。</translation>
    </message>
    <message>
        <source>There is no such task[: {number}].</source>
        <translation>没有这项待办[：{number}]。</translation>
    </message>
    <message>
        <source>Look it up in the list of tasks.</source>
        <translation>请在待办列表中查找。</translation>
    </message>
    <message>
        <source>There is no such prescription[: {number}].</source>
        <translation>没有这张处方[：{number}]。</translation>
    </message>
    <message>
        <source>Pull it from the prescription centre or enter the paper.</source>
        <translation>请从处方中心下载，或录入纸质处方。</translation>
    </message>
    <message>
        <source>The prescription[ {number}] is not reviewed yet.</source>
        <translation>处方[{number}]尚未审核。</translation>
    </message>
    <message>
        <source>The licensed pharmacist reviews it first; the basket can wait.</source>
        <translation>请先由执业药师审核，销售单可先挂起。</translation>
    </message>
    <message>
        <source>The licensed pharmacist refused this prescription[: {reason}].</source>
        <translation>执业药师已拒绝调配这张处方[：{reason}]。</translation>
    </message>
    <message>
        <source>Take its lines out and tell the customer why.</source>
        <translation>请移除处方药品，并向顾客说明原因。</translation>
    </message>
    <message>
        <source>This prescription has ended[ at {time}].</source>
        <translation>这张处方已过有效期[（{time}）]。</translation>
    </message>
    <message>
        <source>The customer needs a new one from the doctor.</source>
        <translation>请顾客找医师重新开具。</translation>
    </message>
    <message>
        <source>This prescription was revoked[ at {time}].</source>
        <translation>这张处方已被撤销[（{time}）]。</translation>
    </message>
    <message>
        <source>Do not dispense; the customer asks the doctor.</source>
        <translation>不得调配，请顾客联系医师。</translation>
    </message>
    <message>
        <source>Nothing of this prescription is left[: {drug}].</source>
        <translation>这张处方已无剩余可取[：{drug}]。</translation>
    </message>
    <message>
        <source>Look at where it was filled; a new one is needed for more.</source>
        <translation>请查看已取药记录，需要更多须重新开具。</translation>
    </message>
    <message>
        <source>The prescription was changed after it was signed[: {detail}].</source>
        <translation>处方在签名之后被改动[：{detail}]。</translation>
    </message>
    <message>
        <source>Do not dispense; tell the prescription centre.</source>
        <translation>不得调配，并通知处方中心。</translation>
    </message>
    <message>
        <source>The signature of this prescription is not right.</source>
        <translation>这张处方的签名不正确。</translation>
    </message>
    <message>
        <source>The prescription is not complete[: {field}].</source>
        <translation>处方不完整[：{field}]。</translation>
    </message>
    <message>
        <source>Fill in what is missing, or ask the doctor.</source>
        <translation>请补全缺项，或联系医师。</translation>
    </message>
    <message>
        <source>The prescription is another person&apos;s.</source>
        <translation>处方不是本次参保人的。</translation>
    </message>
    <message>
        <source>Compare the name on the prescription with the person at the counter.</source>
        <translation>请核对处方姓名与到店参保人。</translation>
    </message>
    <message>
        <source>This is not on the prescription, or more than it allows[: {drug}].</source>
        <translation>不在处方内，或超出处方数量[：{drug}]。</translation>
    </message>
    <message>
        <source>Sell what the prescription allows.</source>
        <translation>请按处方的品种和数量销售。</translation>
    </message>
    <message>
        <source>The prescription is later than the drugs&apos; settlement or hand-over.</source>
        <translation>处方时间晚于结算或交付（先药后方）。</translation>
    </message>
    <message>
        <source>Put the sale aside, review first, then scan the boxes again.</source>
        <translation>请挂单，先审方，再重新扫码。</translation>
    </message>
    <message>
        <source>The patient has not agreed to the download of the prescription.</source>
        <translation>患者尚未同意下载处方。</translation>
    </message>
    <message>
        <source>Ask the patient and record the consent.</source>
        <translation>请征得患者同意并登记。</translation>
    </message>
    <message>
        <source>A point of the review is still open[: {point}].</source>
        <translation>审核要点尚未确认[：{point}]。</translation>
    </message>
    <message>
        <source>Answer all four points, then approve.</source>
        <translation>请确认全部四项后再通过。</translation>
    </message>
    <message>
        <source>The doctor or the institution is suspended[: {name}].</source>
        <translation>医师或医疗机构已被暂停[：{name}]。</translation>
    </message>
    <message>
        <source>No pooled payment; the customer asks another doctor.</source>
        <translation>不得统筹支付，请顾客另找医师。</translation>
    </message>
    <message>
        <source>This internet hospital is not on the published list, or the doctor is from outside[: {name}].</source>
        <translation>互联网医院不在公布名单内，或为外地医师[：{name}]。</translation>
    </message>
    <message>
        <source>Cash only: leave the insurance out of these lines.</source>
        <translation>只能现金支付，这些药品不走医保。</translation>
    </message>
    <message>
        <source>Herbal pieces are reviewed by a TCM pharmacist.</source>
        <translation>中药饮片处方须由中药执业药师审核。</translation>
    </message>
    <message>
        <source>Call the TCM pharmacist on duty.</source>
        <translation>请在岗的中药执业药师审核。</translation>
    </message>
    <message>
        <source>Your signing key is locked.</source>
        <translation>您的签名密钥尚未解锁。</translation>
    </message>
    <message>
        <source>Unlock it with your PIN and, where set, the second factor.</source>
        <translation>请用口令（及第二因素）解锁。</translation>
    </message>
    <message>
        <source>The customer has not signed the fee list.</source>
        <translation>顾客尚未签字确认费用清单。</translation>
    </message>
    <message>
        <source>Let the customer sign on the pad or the second screen.</source>
        <translation>请顾客在签字板或客显上签字。</translation>
    </message>
    <message>
        <source>This must be kept[ until {until}].</source>
        <translation>须依规保存[至 {until}]。</translation>
    </message>
    <message>
        <source>It cannot be deleted before.</source>
        <translation>到期之前不能删除。</translation>
    </message>
    <message>
        <source>This document cannot be read[: {detail}].</source>
        <translation>无法读取这份文件[：{detail}]。</translation>
    </message>
    <message>
        <source>Ask for the document again, or photograph the paper.</source>
        <translation>请重新获取文件，或拍摄纸质处方。</translation>
    </message>
    <message>
        <source>This document is too large[: {size}].</source>
        <translation>文件过大[：{size}]。</translation>
    </message>
    <message>
        <source>At most 20 MB: photograph it again with less detail.</source>
        <translation>不超过 20 MB，请降低清晰度重新拍摄。</translation>
    </message>
    <message>
        <source>This is not a pack of prescription rules[: {detail}].</source>
        <translation>这不是有效的审方规则包[：{detail}]。</translation>
    </message>
    <message>
        <source>Get the file again from where it was published; the rules stay as they were.</source>
        <translation>请从发布处重新获取，现有规则不变。</translation>
    </message>
    <message>
        <source>The prescription centre cannot be reached.</source>
        <translation>联系不上处方中心。</translation>
    </message>
    <message>
        <source>Try again soon; the customer may wait or come back.</source>
        <translation>请稍后再试，顾客可等候或改日再来。</translation>
    </message>
    <message>
        <source>No prescription centre is set up.</source>
        <translation>没有设置处方中心。</translation>
    </message>
    <message>
        <source>Set its address in the settings, or enter the paper prescription.</source>
        <translation>请在设置中填写地址，或录入纸质处方。</translation>
    </message>
    <message>
        <source>The prescription centre refused[: {err_msg}].</source>
        <translation>处方中心拒绝[：{err_msg}]。</translation>
    </message>
    <message>
        <source>Read the reason and correct what it names.</source>
        <translation>请按所述原因处理。</translation>
    </message>
    <message>
        <source>The prescription centre&apos;s answer cannot be read.</source>
        <translation>处方中心的应答无法识别。</translation>
    </message>
    <message>
        <source>Nothing was changed; try again, then call the centre.</source>
        <translation>未作任何改动；请重试，仍不行请联系中心。</translation>
    </message>
    <message>
        <source>In the register of specially managed drugs something is missing or wrong[: {field}].</source>
        <translation>专门管理药品登记缺项或有误[：{field}]。</translation>
    </message>
    <message>
        <source>There is no PIN of one&apos;s own yet[ for {operator}].</source>
        <translation>还没有本人自设的口令[：{operator}]。</translation>
    </message>
    <message>
        <source>The manager sets one on the page of staff; with a PIN of the manager&apos;s, choose your own now.</source>
        <translation>由负责人在人员页设置；负责人给的口令，请现在改成自己的。</translation>
    </message>
    <message>
        <source>Check the amount; or put cash in first, with its reason, on the till&apos;s page.</source>
        <translation>请核对金额；或先在收银台页存入现金并写明原因。</translation>
    </message>
    <message>
        <source>A reference number of the terminal&apos;s is needed[: {reference} has paid for {slip} already].</source>
        <translation>需要终端参考号[：{reference} 已用于 {slip}]。</translation>
    </message>
    <message>
        <source>Type the number on the terminal&apos;s slip for this payment.</source>
        <translation>请录入本次付款的终端签购单号。</translation>
    </message>
    <message>
        <source>Stopped as you wished.</source>
        <translation>已按您的要求停止。</translation>
    </message>
    <message>
        <source>What was done before that stands; nothing was kept of the rest. Start it again when it suits.</source>
        <translation>之前完成的仍然有效，其余没有留下任何记录。方便时请重新开始。</translation>
    </message>
    <message>
        <source>The box[ {trace_code}] and the case[ {case}] that it came in cannot both be taken.</source>
        <translation>小盒[ {trace_code} ]和它所在的大箱[ {case} ]不能同时计入。</translation>
    </message>
    <message>
        <source>The reading was not kept[: {reason}][ ({range})].</source>
        <translation>读数没有记下[：{reason}][（范围 {range}）]。</translation>
    </message>
    <message>
        <source>Read the gauge again: degrees Celsius and percent. Outside the limits also write what was done.</source>
        <translation>请重新读数：摄氏度与百分比。超出范围时还要写明采取的措施。</translation>
    </message>
    <message>
        <source>This step is not possible now[ (it is {state})].</source>
        <translation>现在不能做这一步[（当前状态：{state}）]。</translation>
    </message>
    <message>
        <source>Do the step before it first; at the counter the large button names it.</source>
        <translation>请先完成前一步；收银时按大按钮的提示。</translation>
    </message>
    <message>
        <source>[The code {trace_code} ][{drug} ][({doses} doses) ]stands here twice.</source>
        <translation>[追溯码 {trace_code} ][{drug}][（{doses} 剂）]在本单中重复。</translation>
    </message>
    <message>
        <source>Scan the other box instead; of herbal pieces take the first entry out, then enter all of it.</source>
        <translation>请换另一盒扫描；中药饮片请先删除前一条，再按合计克数录入。</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>Insurance pays this for “{limit}” only; the patient&apos;s sex is another.</source>
        <translation>医保限定支付“{limit}”，患者性别不符。</translation>
    </message>
    <message>
        <source>Insurance pays this for “{limit}” only; the patient&apos;s age is outside.</source>
        <translation>医保限定支付“{limit}”，患者年龄不符。</translation>
    </message>
    <message>
        <source>Insurance pays this for “{limit}” only; the patient&apos;s insurance is another.</source>
        <translation>医保限定支付“{limit}”，参保险种不符。</translation>
    </message>
    <message>
        <source>Insurance pays this from hospitals of “{limit}” on only; the prescribing one is lower.</source>
        <translation>医保限定“{limit}”及以上医疗机构，开方机构等级不够。</translation>
    </message>
    <message>
        <source>Insurance pays at most {most} days of this; with this supply it is {days}.</source>
        <translation>医保最多支付 {most} 天，连同本次共 {days} 天。</translation>
    </message>
    <message>
        <source>Insurance pays this for “{limit}” only; this is another kind of care.</source>
        <translation>医保限定支付“{limit}”，本次就医方式不符。</translation>
    </message>
    <message>
        <source>The prescription is dated {date}, which is still to come.</source>
        <translation>处方日期是 {date}，还没有到。</translation>
    </message>
    <message>
        <source>{count} drugs on one prescription; {most} are the most.</source>
        <translation>一张处方开了 {count} 种药，最多 {most} 种。</translation>
    </message>
    <message>
        <source>Herbal pieces and other drugs stand on one prescription.</source>
        <translation>中药饮片和其他药品开在了一张处方上。</translation>
    </message>
    <message>
        <source>The supply is for {days} days; {most} are the most.</source>
        <translation>用药 {days} 天，上限是 {most} 天。</translation>
    </message>
    <message>
        <source>Whole packs last {days} days, a little over the {most}.</source>
        <translation>按整盒发药可用 {days} 天，略超 {most} 天的上限。</translation>
    </message>
    <message>
        <source>{quantity} packs; {needed} are enough for {days} days as directed.</source>
        <translation>开了 {quantity} 盒，照用法 {days} 天只需 {needed} 盒。</translation>
    </message>
    <message>
        <source>{quantity} packs do not last the {days} days; {needed} would.</source>
        <translation>开了 {quantity} 盒，不够 {days} 天，要 {needed} 盒。</translation>
    </message>
    <message>
        <source>{daily} a day as directed; the label allows {most}.</source>
        <translation>照用法每日 {daily}，说明书上限 {most}。</translation>
    </message>
    <message>
        <source>{drug} and {other} are the same drug.</source>
        <translation>{drug} 和 {other} 是同一种药。</translation>
    </message>
    <message>
        <source>{drug} and {other} are both {ingredient}.</source>
        <translation>{drug} 和 {other} 都属于{ingredient}。</translation>
    </message>
    <message>
        <source>The patient still has {drug}, until {until}.</source>
        <translation>患者手中还有{drug}，可用到 {until}。</translation>
    </message>
    <message>
        <source>{drug} with {other}: look at how they act together.</source>
        <translation>{drug} 与 {other} 同用，有相互作用。</translation>
    </message>
    <message>
        <source>Speaks against it: the patient is pregnant.</source>
        <translation>患者怀孕，与本品禁忌不符。</translation>
    </message>
    <message>
        <source>Speaks against it: the patient is breast-feeding.</source>
        <translation>患者在哺乳期，与本品禁忌不符。</translation>
    </message>
    <message>
        <source>Speaks against it: the patient&apos;s allergy to {allergy}.</source>
        <translation>患者对{allergy}过敏，与本品禁忌不符。</translation>
    </message>
    <message>
        <source>Speaks against it: the patient&apos;s age.</source>
        <translation>患者年龄属本品禁忌。</translation>
    </message>
    <message>
        <source>Speaks against it: the diagnosis {disease}.</source>
        <translation>诊断 {disease} 属本品禁忌或慎用。</translation>
    </message>
    <message>
        <source>None of the diagnoses ({diseases}) is what this drug is for.</source>
        <translation>诊断（{diseases}）都不在本品的适应症里。</translation>
    </message>
    <message>
        <source>This drug does not belong to the special disease ({diseases}).</source>
        <translation>本品不属于所选病种（{diseases}）用药。</translation>
    </message>
    <message>
        <source>This medical category needs a diagnosis or a registered disease.</source>
        <translation>这个医疗类别要有诊断或登记的病种。</translation>
    </message>
    <message>
        <source>Pooled funds do not pay for this class here: {kind}.</source>
        <translation>本地统筹基金不支付这一类：{kind}。</translation>
    </message>
    <message>
        <source>The rules “{pack}” are of {date} and may be out of date.</source>
        <translation>规则库“{pack}”是 {date} 的，可能已经过时。</translation>
    </message>
    <message>
        <source>Not checked, as the sex is not known: insurance pays for “{limit}” only.</source>
        <translation>没有核对：性别不详，医保限定支付“{limit}”。</translation>
    </message>
    <message>
        <source>Not checked, as the birth date is not known[: insurance pays for “{limit}” only].</source>
        <translation>没有核对：出生日期不详[，医保限定支付“{limit}”]。</translation>
    </message>
    <message>
        <source>Not checked, as the insurance is not known: insurance pays for “{limit}” only.</source>
        <translation>没有核对：险种不详，医保限定支付“{limit}”。</translation>
    </message>
    <message>
        <source>Not checked, as the hospital&apos;s level is not known: insurance pays from “{limit}” on.</source>
        <translation>没有核对：开方机构等级不详，医保限定“{limit}”及以上。</translation>
    </message>
    <message>
        <source>Not checked, as the days already paid are not known: insurance pays at most {most}.</source>
        <translation>没有核对：已支付的天数不详，医保最多支付 {most} 天。</translation>
    </message>
    <message>
        <source>Not checked, as the kind of care is not known: insurance pays for “{limit}” only.</source>
        <translation>没有核对：就医方式不详，医保限定支付“{limit}”。</translation>
    </message>
    <message>
        <source>Not checked by the program, please read: insurance pays for “{limit}” only.</source>
        <translation>程序读不懂这条限定，请人工核对：“{limit}”。</translation>
    </message>
    <message>
        <source>Not checked, as {drug} has no insurance code.</source>
        <translation>没有核对：{drug} 没有医保编码，查不到限定支付条件。</translation>
    </message>
    <message>
        <source>Not checked, as the prescription bears no day.</source>
        <translation>没有核对：处方上没有日期。</translation>
    </message>
    <message>
        <source>Not reckoned, as the directions cannot be read[: {dose}][ {frequency}].</source>
        <translation>没有核算：看不懂用法用量[：{dose}][ {frequency}]。</translation>
    </message>
    <message>
        <source>Not reckoned, as the pack does not say how much of the dose {dose} it holds[: {spec}].</source>
        <translation>没有核算：规格[ {spec} ]换算不出单次剂量 {dose}。</translation>
    </message>
    <message>
        <source>Not reckoned, as the strength is not known[: {spec}].</source>
        <translation>没有核算：规格[ {spec} ]看不出含量。</translation>
    </message>
    <message>
        <source>Not reckoned, as the days of use are not said.</source>
        <translation>没有核算：没有写用药天数。</translation>
    </message>
    <message>
        <source>Not reckoned, as the weight is not known.</source>
        <translation>没有核算：体重不详。</translation>
    </message>
    <message>
        <source>Not checked: ask whether the patient is pregnant.</source>
        <translation>没有核对：请问患者是否怀孕。</translation>
    </message>
    <message>
        <source>Not checked: ask whether the patient is breast-feeding.</source>
        <translation>没有核对：请问患者是否哺乳。</translation>
    </message>
    <message>
        <source>Not checked: ask for allergies.</source>
        <translation>没有核对：请问过敏史。</translation>
    </message>
    <message>
        <source>Not checked, as there is no diagnosis.</source>
        <translation>没有核对：没有诊断。</translation>
    </message>
    <message>
        <source>Not checked, as the medical category is not known[: {category}].</source>
        <translation>没有核对：医疗类别不详[：{category}]。</translation>
    </message>
    <message>
        <source>Not checked, as no table of drugs stands for {diseases}.</source>
        <translation>没有核对：{diseases} 没有病种用药表。</translation>
    </message>
    <message>
        <source>Not checked, as the drug stands in no table of a special disease.</source>
        <translation>没有核对：本品不在任何病种用药表里。</translation>
    </message>
    <message>
        <source>stop</source>
        <comment>how grave a finding is</comment>
        <translation>拦截</translation>
    </message>
    <message>
        <source>warning</source>
        <comment>how grave a finding is</comment>
        <translation>警示</translation>
    </message>
    <message>
        <source>not checked</source>
        <comment>how grave a finding is</comment>
        <translation>未核对</translation>
    </message>
    <message>
        <source>note</source>
        <comment>how grave a finding is</comment>
        <translation>提示</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a source</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>ManagerWords</name>
    <message>
        <source>Receiving</source>
        <translation>药品验收</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>陈列检查与养护</translation>
    </message>
    <message>
        <source>Temperature and humidity</source>
        <translation>温湿度</translation>
    </message>
    <message>
        <source>Non-conforming goods</source>
        <translation>不合格药品</translation>
    </message>
    <message>
        <source>Loose sales</source>
        <translation>拆零销售</translation>
    </message>
    <message>
        <source>Ephedrine register</source>
        <translation>含麻制剂登记</translation>
    </message>
    <message>
        <source>Prescriptions</source>
        <translation>处方</translation>
    </message>
    <message>
        <source>Care is due</source>
        <translation>养护到期</translation>
    </message>
    <message>
        <source>Read temperature</source>
        <translation>记录温湿度</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>近效期</translation>
    </message>
    <message>
        <source>Licence ends</source>
        <translation>资质将到期</translation>
    </message>
    <message>
        <source>First supply</source>
        <translation>首营审批</translation>
    </message>
    <message>
        <source>Count is open</source>
        <translation>盘点未完成</translation>
    </message>
    <message>
        <source>Non-conforming</source>
        <translation>不合格待处理</translation>
    </message>
    <message>
        <source>Recall stands</source>
        <translation>召回未解除</translation>
    </message>
    <message>
        <source>Code not sent</source>
        <translation>追溯码未上传</translation>
    </message>
    <message>
        <source>Message refused</source>
        <translation>上传被拒</translation>
    </message>
    <message>
        <source>Look at the goods on the shelf, then say what you found.</source>
        <translation>检查货架上的药品，再记下结果。</translation>
    </message>
    <message>
        <source>Read the gauge and type both figures, in the morning and after noon.</source>
        <translation>看温湿度计，把两个读数都记下：上午一次，下午一次。</translation>
    </message>
    <message>
        <source>Ask the supplier for the new one; without it nothing can be bought there.</source>
        <translation>向供货单位索取新证；没有新证不能再向其采购。</translation>
    </message>
    <message>
        <source>The quality post checks it, then the manager approves.</source>
        <translation>先由质量岗审核，再由店长批准。</translation>
    </message>
    <message>
        <source>Finish it or drop it. Enter: the counts.</source>
        <translation>完成或作废这次盘点。回车：打开盘点。</translation>
    </message>
    <message>
        <source>Return it, destroy it or release it. Enter: the life of the lot.</source>
        <translation>退货、销毁或解除。回车：查看该批次的来龙去脉。</translation>
    </message>
    <message>
        <source>Send the goods back and reach the buyers.</source>
        <translation>退回药品，并通知已购买的顾客。</translation>
    </message>
    <message>
        <source>Sold without a code or not sent yet. Enter: what misses.</source>
        <translation>未扫码销售，或尚未上传。回车：查看缺少的明细。</translation>
    </message>
    <message>
        <source>The platform refused it. Enter: the outbox.</source>
        <translation>平台拒收了这条上传。回车：打开待上传。</translation>
    </message>
    <message>
        <source>Without a code</source>
        <translation>没有追溯码</translation>
    </message>
    <message>
        <source>Waits in the outbox</source>
        <translation>等待上传</translation>
    </message>
    <message>
        <source>Refused by the platform</source>
        <translation>被平台拒收</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>Came in part</source>
        <translation>部分到货</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>已到货</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Without goods</source>
        <translation>未对应入库</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>待付款</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付清</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>No answer yet; send it again</source>
        <translation>尚无答复，请再发送</translation>
    </message>
    <message>
        <source>Taken as %1</source>
        <translation>已接收：%1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>被拒绝：%1</translation>
    </message>
    <message>
        <source>To be ordered</source>
        <translation>待订货</translation>
    </message>
    <message>
        <source>Opened pack ends</source>
        <translation>拆零包到期</translation>
    </message>
    <message>
        <source>Check the display</source>
        <translation>陈列检查</translation>
    </message>
    <message>
        <source>In the wrong zone</source>
        <translation>放错分区</translation>
    </message>
    <message>
        <source>Without a zone</source>
        <translation>未分区</translation>
    </message>
    <message>
        <source>Look over the zone, these drugs first, then say what you found.</source>
        <translation>巡视该区陈列，先看所列药品，再记录结果。</translation>
    </message>
    <message>
        <source>A count found it there. Put it back where it belongs, then say it is in order.</source>
        <translation>盘点时发现放错了分区。放回应在的分区后，按“合格”。</translation>
    </message>
    <message>
        <source>Expired: set it apart (F8). Enter: the life of the lot.</source>
        <translation>已过期：移入不合格区（F8）。回车：查看该批次的来龙去脉。</translation>
    </message>
    <message>
        <source>Its last day is over: what is left is set apart.</source>
        <translation>拆零期限已过：剩下的移入不合格区。</translation>
    </message>
    <message>
        <source>Sell it first. Enter: the life of the lot.</source>
        <translation>先卖这一批。回车：查看该批次的来龙去脉。</translation>
    </message>
    <message>
        <source>Sell out of it first.</source>
        <translation>先从它拆零销售。</translation>
    </message>
</context>
<context>
    <name>MoneyPanel</name>
    <message>
        <source>Scan a box</source>
        <translation>请扫药盒</translation>
    </message>
    <message>
        <source>Scan the missing codes</source>
        <translation>请扫齐追溯码</translation>
    </message>
    <message>
        <source>Choose the insurance</source>
        <translation>请选择险种</translation>
    </message>
    <message>
        <source>Taking the face…</source>
        <translation>正在采集人脸…</translation>
    </message>
    <message>
        <source>Pre-settle</source>
        <translation>预结算</translation>
    </message>
    <message>
        <source>Customer says yes</source>
        <translation>顾客确认</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>没有摄像头</translation>
    </message>
    <message>
        <source>Enter the buyer</source>
        <translation>登记购买人</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>已退还</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>挂单</translation>
    </message>
    <message>
        <source>pre-settled</source>
        <translation>已预结算</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>顾客已确认</translation>
    </message>
    <message>
        <source>settlement sent</source>
        <translation>结算已发出</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已结算</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已收款</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>已冲正</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>已退费</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Rx</source>
        <translation>处方</translation>
    </message>
    <message>
        <source>OTC A</source>
        <translation>甲类OTC</translation>
    </message>
    <message>
        <source>OTC B</source>
        <translation>乙类OTC</translation>
    </message>
    <message>
        <source>herbal piece</source>
        <translation>饮片</translation>
    </message>
    <message>
        <source>device</source>
        <translation>器械</translation>
    </message>
    <message>
        <source>health food</source>
        <translation>保健食品</translation>
    </message>
    <message>
        <source>other goods</source>
        <translation>其他商品</translation>
    </message>
    <message>
        <source>list A</source>
        <translation>甲</translation>
    </message>
    <message>
        <source>list B</source>
        <translation>乙</translation>
    </message>
    <message>
        <source>own pay</source>
        <translation>自费</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫码枪</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Reading the insurance code…</source>
        <translation>正在解析医保码…</translation>
    </message>
    <message>
        <source>Asking the platform for the person…</source>
        <translation>正在查询参保人…</translation>
    </message>
    <message>
        <source>Pre-settling…</source>
        <translation>正在预结算…</translation>
    </message>
    <message>
        <source>Settling…</source>
        <translation>正在结算…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Please look into the camera</source>
        <translation>请顾客正对摄像头</translation>
    </message>
    <message>
        <source>Please come closer</source>
        <translation>请靠近一点</translation>
    </message>
    <message>
        <source>Please face the screen</source>
        <translation>请正对屏幕</translation>
    </message>
    <message>
        <source>Too dark or too bright: please turn towards the light</source>
        <translation>光线不合适，请面向光线</translation>
    </message>
    <message>
        <source>Please hold still</source>
        <translation>请保持不动</translation>
    </message>
    <message>
        <source>Several faces: the buyer alone, please</source>
        <translation>有多张人脸，请其他人后退一步</translation>
    </message>
    <message>
        <source>Employee insurance</source>
        <translation>职工医保</translation>
    </message>
    <message>
        <source>Resident insurance</source>
        <translation>居民医保</translation>
    </message>
    <message>
        <source>Civil-servant subsidy</source>
        <translation>公务员补助</translation>
    </message>
    <message>
        <source>Retired-cadre insurance</source>
        <translation>离休人员医保</translation>
    </message>
    <message>
        <source>Maternity insurance</source>
        <translation>生育保险</translation>
    </message>
    <message>
        <source>Insurance type %1</source>
        <translation>险种 %1</translation>
    </message>
    <message>
        <source>works.</source>
        <translation>工作正常。</translation>
    </message>
    <message>
        <source>not connected. Cash sales go on; insured sales wait until the line is back.</source>
        <translation>未连接。现金销售可继续；医保结算待线路恢复。</translation>
    </message>
    <message>
        <source>not connected. Plug it in; until then type the code into the search field.</source>
        <translation>未连接。请插好；在此之前可在查药框中输入号码。</translation>
    </message>
    <message>
        <source>not connected. Plug it in; cash sales and sales without a face go on.</source>
        <translation>未连接。请插好；现金销售和不采集人脸的销售可继续。</translation>
    </message>
    <message>
        <source>not connected. Sales go on; the slip can be printed again later.</source>
        <translation>未连接。销售可继续，小票可稍后重打。</translation>
    </message>
    <message>
        <source>The settlement was sent, but no clear answer came back.</source>
        <translation>结算已发出，但没有收到明确的结果。</translation>
    </message>
    <message>
        <source>The result is being checked automatically: what the platform booked is reversed, or taken over as booked. Nothing is settled twice.</source>
        <translation>系统正在自动核实；如果平台已入账，会自动冲正或按平台记录入账，不会重复结算。</translation>
    </message>
    <message>
        <source>Tell the customer: “The insurance system has not answered yet. Please wait a moment and do not pay again.”</source>
        <translation>请告诉顾客：“医保系统还没有返回结果，请稍等，请不要再次付款。”</translation>
    </message>
    <message>
        <source>Ordinary purchase</source>
        <translation>普通购药</translation>
    </message>
    <message>
        <source>Chronic and special diseases</source>
        <translation>门诊慢特病</translation>
    </message>
    <message>
        <source>Pharmacy, chronic and special diseases</source>
        <translation>药店购慢特病药</translation>
    </message>
    <message>
        <source>Ordinary outpatient</source>
        <translation>普通门诊</translation>
    </message>
    <message>
        <source>Special drugs</source>
        <translation>特药</translation>
    </message>
    <message>
        <source>Outpatient, two diseases</source>
        <translation>门诊两病</translation>
    </message>
    <message>
        <source>cashier</source>
        <translation>收银员</translation>
    </message>
    <message>
        <source>licensed pharmacist</source>
        <translation>执业药师</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>店长</translation>
    </message>
    <message>
        <source>buyer</source>
        <translation>采购员</translation>
    </message>
    <message>
        <source>acceptor</source>
        <translation>验收员</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>no second place is set. Sales go on; should this disk die, they are lost with it.</source>
        <translation>未设置第二处备份位置。可继续销售；若本磁盘损坏，数据将一并丢失。</translation>
    </message>
    <message>
        <source>Nothing was changed by hand. Were the whole folder replaced by an older copy, only a comparison would tell: event %1 must not be older than the one on the last day sheet or in the last backup.</source>
        <translation>未发现人为改动。若整个文件夹被旧副本替换，只有比对才能发现：事件 %1 不得早于最近日结单或最近备份上的事件。</translation>
    </message>
    <message>
        <source>Nothing was changed by hand, and the head on the paper is in the trail: the store is not an older copy from before that paper.</source>
        <translation>没有人手工改过数据，纸上的首号在审计链中：本店数据不是那张单据之前的旧副本。</translation>
    </message>
    <message>
        <source>Intact since %1. The gap noticed then was accepted by %2: %3</source>
        <translation>自 %1 起完整。当时发现的缺口已由 %2 确认接受，原因：%3</translation>
    </message>
    <message>
        <source>quality manager</source>
        <translation>质量负责人</translation>
    </message>
    <message>
        <source>care of goods</source>
        <translation>养护员</translation>
    </message>
    <message>
        <source>inspector</source>
        <translation>检查员</translation>
    </message>
    <message>
        <source>selling</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>selling a prescription drug</source>
        <translation>销售处方药</translation>
    </message>
    <message>
        <source>taking a line off</source>
        <translation>删除一行</translation>
    </message>
    <message>
        <source>putting a sale aside</source>
        <translation>挂单</translation>
    </message>
    <message>
        <source>giving a basket up</source>
        <translation>放弃整单</translation>
    </message>
    <message>
        <source>voiding a sale</source>
        <translation>撤销销售</translation>
    </message>
    <message>
        <source>refunding a sale</source>
        <translation>退货退款</translation>
    </message>
    <message>
        <source>giving a discount</source>
        <translation>给予优惠</translation>
    </message>
    <message>
        <source>changing a price</source>
        <translation>改价</translation>
    </message>
    <message>
        <source>printing a slip again</source>
        <translation>重打小票</translation>
    </message>
    <message>
        <source>opening the drawer without a sale</source>
        <translation>无销售开钱箱</translation>
    </message>
    <message>
        <source>opening a shift</source>
        <translation>开班</translation>
    </message>
    <message>
        <source>putting cash in</source>
        <translation>存入现金</translation>
    </message>
    <message>
        <source>taking cash out</source>
        <translation>取出现金</translation>
    </message>
    <message>
        <source>counting the drawer</source>
        <translation>盘点钱箱</translation>
    </message>
    <message>
        <source>closing a shift</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>changing settings</source>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>using another rule pack</source>
        <translation>换用规则包</translation>
    </message>
    <message>
        <source>trusting a key</source>
        <translation>信任密钥</translation>
    </message>
    <message>
        <source>changing the store&apos;s standing</source>
        <translation>更改门店资格</translation>
    </message>
    <message>
        <source>accepting the clock</source>
        <translation>确认时钟</translation>
    </message>
    <message>
        <source>accepting a gap of the trail</source>
        <translation>接受审计链缺口</translation>
    </message>
    <message>
        <source>importing the catalogue</source>
        <translation>导入药品目录</translation>
    </message>
    <message>
        <source>entering opening stock</source>
        <translation>录入期初库存</translation>
    </message>
    <message>
        <source>making a backup</source>
        <translation>做备份</translation>
    </message>
    <message>
        <source>making a recovery phrase</source>
        <translation>生成恢复口令</translation>
    </message>
    <message>
        <source>restoring a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>sending what waits</source>
        <translation>发送待传消息</translation>
    </message>
    <message>
        <source>putting a message back</source>
        <translation>重新排队</translation>
    </message>
    <message>
        <source>reconciling</source>
        <translation>对账</translation>
    </message>
    <message>
        <source>importing a statement</source>
        <translation>导入对账单</translation>
    </message>
    <message>
        <source>applying for clearing</source>
        <translation>清算申请</translation>
    </message>
    <message>
        <source>taking somebody on</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>changing posts</source>
        <translation>更改岗位</translation>
    </message>
    <message>
        <source>locking somebody</source>
        <translation>锁定人员</translation>
    </message>
    <message>
        <source>unlocking somebody</source>
        <translation>解锁人员</translation>
    </message>
    <message>
        <source>resetting a PIN</source>
        <translation>重设口令</translation>
    </message>
    <message>
        <source>changing a badge</source>
        <translation>更改工牌</translation>
    </message>
    <message>
        <source>recording the register</source>
        <translation>登记药师库状态</translation>
    </message>
    <message>
        <source>signing for duty</source>
        <translation>上下岗签到</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>exporting</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>showing personal data</source>
        <translation>查看个人信息</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>not known in the register</source>
        <translation>药师库状态未知</translation>
    </message>
    <message>
        <source>valid in the register</source>
        <translation>药师库有效</translation>
    </message>
    <message>
        <source>suspended in the register</source>
        <translation>药师库暂停</translation>
    </message>
    <message>
        <source>Charging the payment code…</source>
        <translation>正在扣款…</translation>
    </message>
    <message>
        <source>Waiting for the customer&apos;s password…</source>
        <translation>等待顾客输入密码…</translation>
    </message>
    <message>
        <source>buying</source>
        <translation>采购</translation>
    </message>
    <message>
        <source>checking first supply</source>
        <translation>首营质量审核</translation>
    </message>
    <message>
        <source>approving first supply</source>
        <translation>首营审批</translation>
    </message>
    <message>
        <source>receiving goods</source>
        <translation>验收入库</translation>
    </message>
    <message>
        <source>moving stock</source>
        <translation>移库</translation>
    </message>
    <message>
        <source>releasing stock</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>returning goods to a supplier</source>
        <translation>购进退出</translation>
    </message>
    <message>
        <source>destroying stock</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>recalling goods</source>
        <translation>召回</translation>
    </message>
    <message>
        <source>counting stock</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>approving a count</source>
        <translation>盘点审批</translation>
    </message>
    <message>
        <source>correcting stock</source>
        <translation>库存更正</translation>
    </message>
    <message>
        <source>taking in a member</source>
        <translation>登记会员</translation>
    </message>
    <message>
        <source>setting member prices</source>
        <translation>设置会员价</translation>
    </message>
    <message>
        <source>paying a supplier&apos;s invoice</source>
        <translation>支付供货发票</translation>
    </message>
    <message>
        <source>opening a pack for loose sale</source>
        <translation>拆零开包</translation>
    </message>
    <message>
        <source>care and display checks</source>
        <translation>养护与陈列检查</translation>
    </message>
    <message>
        <source>putting a drug on the no-code list</source>
        <translation>列入无码库</translation>
    </message>
    <message>
        <source>pulling a prescription</source>
        <translation>下载处方</translation>
    </message>
    <message>
        <source>entering a paper prescription</source>
        <translation>录入纸质处方</translation>
    </message>
    <message>
        <source>reviewing a prescription</source>
        <translation>审核处方</translation>
    </message>
    <message>
        <source>dispensing a prescription</source>
        <translation>调配处方</translation>
    </message>
    <message>
        <source>checking what was dispensed</source>
        <translation>核对处方</translation>
    </message>
    <message>
        <source>importing prescription rules</source>
        <translation>导入审方规则</translation>
    </message>
    <message>
        <source>an insured sale without a face</source>
        <translation>未采集人脸的医保结算</translation>
    </message>
</context>
<context>
    <name>OutboxText</name>
    <message>
        <source>It waits for message %1 of the same drug and lot; their order is kept.</source>
        <translation>在等待同一药品、同一批号的第 %1 条消息；先后顺序保持不变。</translation>
    </message>
    <message>
        <source>It is put aside and not sent. Call the service; do not change the sale.</source>
        <translation>已搁置，不会发送。请联系服务商，不要改动这笔销售。</translation>
    </message>
    <message>
        <source>It is put aside; everything else goes on. Mend the cause, then try it again.</source>
        <translation>已搁置，其他消息不受影响。请先处理原因，再重试。</translation>
    </message>
    <message>
        <source>This is no fault of the message. Check account and key of the platform in the settings.</source>
        <translation>不是这条消息的问题。请检查设置中的平台账号和密钥。</translation>
    </message>
    <message>
        <source>This is no fault of the message. Check date and time of this computer.</source>
        <translation>不是这条消息的问题。请检查本机的日期和时间。</translation>
    </message>
    <message>
        <source>It goes by itself.</source>
        <translation>会自动上传。</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>会自动重试。</translation>
    </message>
    <message>
        <source>Goods sold (3505)</source>
        <translation>商品销售 (3505)</translation>
    </message>
    <message>
        <source>Goods returned (3506)</source>
        <translation>商品销售退货 (3506)</translation>
    </message>
    <message>
        <source>The platform has taken it.</source>
        <translation>平台已接收。</translation>
    </message>
    <message>
        <source>The platform had it already: an earlier try had arrived.</source>
        <translation>平台此前已经收到：之前的一次发送其实已送达。</translation>
    </message>
    <message>
        <source>The platform refuses this message.</source>
        <translation>平台拒绝了这条消息。</translation>
    </message>
    <message>
        <source>The platform took the message and refuses what it says about the goods.</source>
        <translation>平台收到了消息，但拒绝其中的商品明细。</translation>
    </message>
    <message>
        <source>The platform failed inside.</source>
        <translation>平台内部出错。</translation>
    </message>
    <message>
        <source>The platform&apos;s answer could not be read.</source>
        <translation>平台的应答无法识别。</translation>
    </message>
    <message>
        <source>The platform does not accept our sign-in or signature.</source>
        <translation>平台不接受本机的签到或签名。</translation>
    </message>
    <message>
        <source>The platform does not accept this computer&apos;s time.</source>
        <translation>平台不接受本机的时间。</translation>
    </message>
    <message>
        <source>It left, and no answer came back.</source>
        <translation>已发出，但没有收到应答。</translation>
    </message>
    <message>
        <source>The platform could not be reached.</source>
        <translation>连接不上平台。</translation>
    </message>
    <message>
        <source>The message does not say what the sale on record says.</source>
        <translation>消息内容与销售记录不一致。</translation>
    </message>
    <message>
        <source>It says: “%1”.</source>
        <translation>平台说明：“%1”。</translation>
    </message>
    <message>
        <source>Stock counted (3501)</source>
        <translation>盘点上传（3501）</translation>
    </message>
    <message>
        <source>Stock lost, found or destroyed (3502)</source>
        <translation>库存变更上传（3502）</translation>
    </message>
    <message>
        <source>Goods received (3503)</source>
        <translation>采购入库上传（3503）</translation>
    </message>
    <message>
        <source>Goods sent back to the supplier (3504)</source>
        <translation>采购退货上传（3504）</translation>
    </message>
</context>
<context>
    <name>OutboxWords</name>
    <message>
        <source>Try %1, %2, message id %3</source>
        <translation>第 %1 次，%2，报文 ID %3</translation>
    </message>
    <message>
        <source>No answer was noted: the program ended before one came.</source>
        <translation>没有记录到应答：应答到达之前程序已结束。</translation>
    </message>
    <message>
        <source>Answer: infcode %1, HTTP %2</source>
        <translation>应答：infcode %1，HTTP %2</translation>
    </message>
    <message>
        <source>Sent:</source>
        <translation>发出：</translation>
    </message>
    <message>
        <source>Answered:</source>
        <translation>应答：</translation>
    </message>
    <message>
        <source>lot %1</source>
        <translation>批号 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>已试 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>put aside</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>waits its turn</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Everything was sent. New sales are reported to the platform by themselves; what cannot leave waits here.</source>
        <translation>已全部上传。新的销售会自动上报平台；暂时发不出去的会在这里等待。</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait, the oldest since %1.</source>
        <translation>
            <numerusform>有 %n 条在等待，最早 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them put aside: please look at them.</source>
        <translation>
            <numerusform>其中 %n 条已搁置，请处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>第 %1 条消息</translation>
    </message>
    <message>
        <source>Waits since %1.</source>
        <translation>自 %1 起等待。</translation>
    </message>
    <message>
        <source>Sent at %1.</source>
        <translation>已于 %1 上传。</translation>
    </message>
    <message>
        <source>Names and numbers of persons are masked.</source>
        <translation>姓名和证件号码已遮盖。</translation>
    </message>
    <message>
        <source>It was not tried yet.</source>
        <translation>还没有发送过。</translation>
    </message>
    <message>
        <source>What is to be sent</source>
        <translation>待发送内容</translation>
    </message>
</context>
<context>
    <name>PolicyText</name>
    <message>
        <source>Prescriptions</source>
        <translation>处方</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Funds and channels</source>
        <translation>资金与渠道</translation>
    </message>
    <message>
        <source>Trace codes and stock</source>
        <translation>追溯码与库存</translation>
    </message>
    <message>
        <source>Evidence and keeping</source>
        <translation>影像与留存</translation>
    </message>
    <message>
        <source>Duties of the store</source>
        <translation>药店义务</translation>
    </message>
    <message>
        <source>Platform and pack</source>
        <translation>平台与政策包</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>by day %1 of the next month</source>
        <translation>次月 %1 日前</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n 周</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smallest pack(s)</source>
        <translation>
            <numerusform>%n 个最小包装</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) a year</source>
        <translation>
            <numerusform>每年 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>selected price</source>
        <translation>中选价</translation>
    </message>
    <message>
        <source>listed price</source>
        <translation>挂网价</translation>
    </message>
    <message>
        <source>negotiated price</source>
        <translation>国谈价</translation>
    </message>
    <message>
        <source>hospital price</source>
        <translation>医院价</translation>
    </message>
    <message>
        <source>at most the %1</source>
        <translation>不高于%1</translation>
    </message>
    <message>
        <source>at most the %1 + %2</source>
        <translation>不高于%1 + %2</translation>
    </message>
    <message>
        <source>stores with the pledge only</source>
        <translation>仅限签承诺书的药店</translation>
    </message>
    <message>
        <source>above: %1</source>
        <translation>超出时：%1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the parts of a rule</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>deductible %1 a year; employees %2, at most %3; residents %4, at most %5</source>
        <translation>年起付 %1；职工报销 %2，上限 %3；居民报销 %4，上限 %5</translation>
    </message>
    <message>
        <source>after leaving: %1</source>
        <translation>自愿退出后：%1</translation>
    </message>
    <message>
        <source>after a ban: %1</source>
        <translation>解除协议后：%1</translation>
    </message>
    <message>
        <source>after the first failure: %1</source>
        <translation>首次未通过后：%1</translation>
    </message>
    <message>
        <source>after a later failure: %1</source>
        <translation>再次未通过后：%1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>two acts that two people do</comment>
        <translation>%1与%2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>没有规定</translation>
    </message>
    <message>
        <source>en</source>
        <comment>which sentence of a pack is shown: zh or en</comment>
        <translation>zh</translation>
    </message>
    <message>
        <source>national</source>
        <translation>全国</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>store&apos;s own</source>
        <translation>本店</translation>
    </message>
    <message>
        <source>as long as the pack</source>
        <translation>与政策包同期</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>from %1, no end set</source>
        <translation>自 %1 起，未定终止日</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an act and how much of it</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>PolicyTokens</name>
    <message>
        <source>personal account</source>
        <translation>个人账户</translation>
    </message>
    <message>
        <source>outpatient pooled fund</source>
        <translation>门诊统筹</translation>
    </message>
    <message>
        <source>other pooled funds</source>
        <translation>其他统筹基金</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>阻止</translation>
    </message>
    <message>
        <source>a second person is asked</source>
        <translation>须第二人授权</translation>
    </message>
    <message>
        <source>warned</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>online</source>
        <translation>网上</translation>
    </message>
    <message>
        <source>centrally procured</source>
        <translation>集采中选</translation>
    </message>
    <message>
        <source>negotiated</source>
        <translation>国谈</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>挂网</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他品种</translation>
    </message>
    <message>
        <source>registered doctor</source>
        <translation>执业医师</translation>
    </message>
    <message>
        <source>insurance doctor</source>
        <translation>医保医师</translation>
    </message>
    <message>
        <source>insurance doctor of the province</source>
        <translation>省内医保医师</translation>
    </message>
    <message>
        <source>responsible doctor on file</source>
        <translation>备案责任医师</translation>
    </message>
    <message>
        <source>prescription centre</source>
        <translation>处方流转中心</translation>
    </message>
    <message>
        <source>published internet hospital</source>
        <translation>公布的互联网医院</translation>
    </message>
    <message>
        <source>family doctor</source>
        <translation>家庭医生</translation>
    </message>
    <message>
        <source>paper of a hospital</source>
        <translation>医院纸质处方</translation>
    </message>
    <message>
        <source>code of the opened pack</source>
        <translation>原包装追溯码</translation>
    </message>
    <message>
        <source>the fixed code of nines</source>
        <translation>固定全9码</translation>
    </message>
    <message>
        <source>insurance zone</source>
        <translation>医保专区</translation>
    </message>
    <message>
        <source>special storage</source>
        <translation>特殊存储</translation>
    </message>
    <message>
        <source>cold storage</source>
        <translation>冷藏</translation>
    </message>
    <message>
        <source>narcotics</source>
        <translation>麻醉药品</translation>
    </message>
    <message>
        <source>psychotropics</source>
        <translation>精神药品</translation>
    </message>
    <message>
        <source>anabolics and peptide hormones</source>
        <translation>蛋白同化制剂和肽类激素</translation>
    </message>
    <message>
        <source>antibiotics of the special grade</source>
        <translation>特殊使用级抗菌药物</translation>
    </message>
    <message>
        <source>frozen injections</source>
        <translation>冷冻保存的注射剂</translation>
    </message>
    <message>
        <source>herbal pieces</source>
        <translation>中药饮片</translation>
    </message>
    <message>
        <source>hospital preparations</source>
        <translation>医疗机构制剂</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>配送</translation>
    </message>
    <message>
        <source>ordering</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>支付</translation>
    </message>
    <message>
        <source>cash, or on hold</source>
        <translation>收现金或挂单</translation>
    </message>
    <message>
        <source>settlement place</source>
        <translation>结算处</translation>
    </message>
    <message>
        <source>dispensing place</source>
        <translation>调配处</translation>
    </message>
    <message>
        <source>cash desk</source>
        <translation>收银处</translation>
    </message>
    <message>
        <source>buy</source>
        <translation>采购</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>request</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>review</source>
        <translation>审方</translation>
    </message>
    <message>
        <source>dispense</source>
        <translation>调配</translation>
    </message>
    <message>
        <source>check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>count</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>recount</source>
        <translation>复盘</translation>
    </message>
    <message>
        <source>settle</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>reversed (2601)</source>
        <translation>冲正 (2601)</translation>
    </message>
    <message>
        <source>asked for by our number (5201, 5203)</source>
        <translation>按本店流水号查询 (5201、5203)</translation>
    </message>
    <message>
        <source>at the agency</source>
        <translation>到经办机构办理</translation>
    </message>
    <message>
        <source>by the platform</source>
        <translation>由平台办理</translation>
    </message>
    <message>
        <source>not a readable file</source>
        <translation>文件无法解析</translation>
    </message>
    <message>
        <source>not shaped as a pack</source>
        <translation>结构不对</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>不认识的规定名</translation>
    </message>
    <message>
        <source>not an allowed value</source>
        <translation>值不合要求</translation>
    </message>
    <message>
        <source>dates are wrong</source>
        <translation>日期不对</translation>
    </message>
    <message>
        <source>dates overlap</source>
        <translation>日期重叠</translation>
    </message>
    <message>
        <source>stands there twice</source>
        <translation>重复出现</translation>
    </message>
    <message>
        <source>the sentence in Chinese or English is missing</source>
        <translation>缺中文或英文说明</translation>
    </message>
    <message>
        <source>the source is missing</source>
        <translation>缺来源文件</translation>
    </message>
    <message>
        <source>a rule every pack needs is missing</source>
        <translation>缺少必需的规定</translation>
    </message>
    <message>
        <source>belongs to another region</source>
        <translation>上级政策包不符</translation>
    </message>
    <message>
        <source>there is no readable signature</source>
        <translation>没有可读的签名</translation>
    </message>
    <message>
        <source>the pack is not what was signed</source>
        <translation>内容与签名不符</translation>
    </message>
    <message>
        <source>from its upload</source>
        <translation>自上传处方中心起</translation>
    </message>
    <message>
        <source>from its issue</source>
        <translation>自开具起</translation>
    </message>
    <message>
        <source>both identity cards</source>
        <translation>双方身份证</translation>
    </message>
    <message>
        <source>family code</source>
        <translation>亲情码</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>不予结算</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>予以结算</translation>
    </message>
    <message>
        <source>is not newer than the pack in force</source>
        <translation>不比现行政策包新</translation>
    </message>
    <message>
        <source>code of the opened pack, with its first part only</source>
        <translation>原包装追溯码，只随第一次拆零上报</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>what the insurance pays</source>
        <translation>医保支付的部分</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message>
        <source>Insurance settlement is suspended: no settlement leaves this store. Cash sales go on.</source>
        <translation>医保结算已暂停：本店不再发出医保结算，现金销售照常。</translation>
    </message>
    <message numerus="yes">
        <source>The rules of %1 end on %2, in %n day(s). Ask for the new policy pack in time: without one insurance settlement stops.</source>
        <translation>
            <numerusform>%1的规定到 %2 为止，还剩 %n 天。请及时换用新政策包，否则医保结算将停止。</numerusform>
        </translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>signed by %1…</source>
        <translation>签名公钥 %1…</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>已到期</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Ordinary purchases from the personal account and the family&apos;s.</source>
        <translation>普通购药，从个人账户或家庭共济支付。</translation>
    </message>
    <message>
        <source>Outpatient prescriptions that the pooled fund pays a part of.</source>
        <translation>门诊处方，由统筹基金支付一部分。</translation>
    </message>
    <message>
        <source>Special and chronic diseases, special drugs, dual channel: what other pooled funds pay.</source>
        <translation>门诊慢特病、特药、双通道等，由其他统筹基金支付。</translation>
    </message>
</context>
<context>
    <name>ReconciliationWords</name>
    <message>
        <source>We settled it, the platform does not have it. Do not settle it again: ask the agency, with the slip and the settlement number in hand.</source>
        <translation>本店已结算，平台没有这一笔。不要重新结算：带上小票和结算编号询问经办机构。</translation>
    </message>
    <message>
        <source>The platform has it, nobody here made it, and it bears no message number to take it back with. Only the agency can: ask it.</source>
        <translation>平台有这一笔，本店没有，也没有可用来冲正的报文编号。只能由经办机构处理：请询问。</translation>
    </message>
    <message>
        <source>Both sides have it, with other amounts. Change nothing: ask the agency which is right, with the slip in hand.</source>
        <translation>双方都有这一笔，但金额不同。什么都不要改：带上小票询问经办机构以哪边为准。</translation>
    </message>
    <message>
        <source>Both sides have it, under different numbers. Change nothing: ask the agency, with both numbers in hand.</source>
        <translation>双方都有这一笔，但编号不同。什么都不要改：带上两个编号询问经办机构。</translation>
    </message>
    <message>
        <source>The platform has a settlement that nobody here made. Have it reversed there with its message number before the day is over.</source>
        <translation>平台有一笔本店没有的结算。请当天凭报文编号在平台冲正。</translation>
    </message>
    <message>
        <source>The money was given back here, but the platform still counts the sale. Have it refunded there as well.</source>
        <translation>本店已经退款，平台仍在计入这一笔。请在平台也办理退费。</translation>
    </message>
    <message>
        <source>It does not stand here any more, but the platform still counts it. Have it reversed there with its message number.</source>
        <translation>本店这一笔已不成立，平台仍在计入。请凭报文编号在平台冲正。</translation>
    </message>
    <message>
        <source>Only with us</source>
        <translation>只有本店有</translation>
    </message>
    <message>
        <source>Only on the platform</source>
        <translation>只有平台有</translation>
    </message>
    <message>
        <source>Amounts differ</source>
        <translation>金额不符</translation>
    </message>
    <message>
        <source>States differ</source>
        <translation>状态不符</translation>
    </message>
    <message>
        <source>Ledger (packs)</source>
        <translation>库存账（盒）</translation>
    </message>
    <message>
        <source>Trace codes (boxes)</source>
        <translation>追溯码（盒）</translation>
    </message>
    <message>
        <source>Settlement (yuan)</source>
        <translation>结算（元）</translation>
    </message>
    <message>
        <source>Money taken (yuan)</source>
        <translation>实收（元）</translation>
    </message>
    <message>
        <source>Reverse on the platform</source>
        <translation>在平台冲正</translation>
    </message>
    <message>
        <source>Book here as there</source>
        <translation>按平台补记</translation>
    </message>
    <message>
        <source>Ask the agency</source>
        <translation>询问经办机构</translation>
    </message>
    <message>
        <source>The answer to this settlement was lost. The program asks about it by itself; the list of results in doubt shows how far it is.</source>
        <translation>这笔结算没有收到回音。系统会自动核实，“结果未知”清单里可以看到进展。</translation>
    </message>
    <message>
        <source>The platform has given it back, here it still stands. Take the sale back here by its slip, so that both agree.</source>
        <translation>平台已退费，本店还没有。请凭小票在本店办理退货，使双方一致。</translation>
    </message>
    <message>
        <source>The sale and the stock ledger name different numbers of packs. Count the shelf, then look whether the books were changed by hand.</source>
        <translation>销售与库存账的盒数不一致。先清点货架，再查账册是否被人手工改过。</translation>
    </message>
    <message>
        <source>A box of this sale is not marked as sold by it. Find the box; nobody may sell it until it is clear whose it is.</source>
        <translation>这笔销售的一盒药没有标记为由它售出。先找到这盒药，查清之前不要再卖。</translation>
    </message>
    <message>
        <source>The parts of the sale do not add up to its total, or differ from the platform&apos;s answer. Keep the slip; have the audit trail verified.</source>
        <translation>各部分金额加起来不等于合计，或与平台返回的不同。保留小票，并核验审计链。</translation>
    </message>
    <message>
        <source>The money taken is not what the sale asks for. Count the drawer and compare with the slip.</source>
        <translation>实收金额与应收不符。清点钱箱，并与小票核对。</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已结算</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>已退费</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>已冲正</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>%1 (fund %2, account %3)</source>
        <translation>%1（统筹 %2，个账 %3）</translation>
    </message>
    <message>
        <source>Slip: %1</source>
        <translation>小票号：%1</translation>
    </message>
    <message>
        <source>Settlement number: %1</source>
        <translation>结算编号：%1</translation>
    </message>
    <message>
        <source>Visit number: %1</source>
        <translation>就诊编号：%1</translation>
    </message>
    <message>
        <source>Message number: %1</source>
        <translation>报文编号：%1</translation>
    </message>
    <message>
        <source>We: %1</source>
        <translation>本店：%1</translation>
    </message>
    <message>
        <source>Platform: %1</source>
        <translation>平台：%1</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>下一步：%1</translation>
    </message>
    <message>
        <source>not applied for yet</source>
        <translation>未申请</translation>
    </message>
    <message>
        <source>applied for</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>refused, may be sent again</source>
        <translation>被拒，可重新申请</translation>
    </message>
    <message>
        <source>answer lost: ask the agency</source>
        <translation>没有回音：询问经办机构</translation>
    </message>
    <message>
        <source>not in the statement, or not ours</source>
        <translation>一方没有这一组</translation>
    </message>
    <message>
        <source>fund</source>
        <translation>统筹</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>个账（含共济）</translation>
    </message>
    <message>
        <source>deducted</source>
        <translation>扣款</translation>
    </message>
    <message>
        <source>withheld as deposit</source>
        <translation>预留保证金</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>拨付</translation>
    </message>
</context>
<context>
    <name>RxWords</name>
    <message>
        <source>waiting</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>doctor asked</source>
        <translation>已询医师</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>all given out</source>
        <translation>已取完</translation>
    </message>
    <message>
        <source>prescription centre</source>
        <translation>处方中心</translation>
    </message>
    <message>
        <source>internet hospital</source>
        <translation>互联网医院</translation>
    </message>
    <message>
        <source>family doctor</source>
        <translation>家庭医生</translation>
    </message>
    <message>
        <source>paper of a hospital</source>
        <translation>医院纸质处方</translation>
    </message>
    <message>
        <source>Authentic</source>
        <translation>真实性</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>合法性</translation>
    </message>
    <message>
        <source>In form</source>
        <translation>规范性</translation>
    </message>
    <message>
        <source>Suitable</source>
        <translation>适宜性</translation>
    </message>
    <message>
        <source>not authentic</source>
        <translation>处方不真实</translation>
    </message>
    <message>
        <source>doctor or hospital may not prescribe it</source>
        <translation>医师或机构无权开具</translation>
    </message>
    <message>
        <source>not in form</source>
        <translation>处方不规范</translation>
    </message>
    <message>
        <source>drug does not fit the diagnosis</source>
        <translation>用药与诊断不符</translation>
    </message>
    <message>
        <source>dose or use is not right</source>
        <translation>用法用量不当</translation>
    </message>
    <message>
        <source>too much, or for too long</source>
        <translation>数量或天数过多</translation>
    </message>
    <message>
        <source>the same drug twice</source>
        <translation>重复用药</translation>
    </message>
    <message>
        <source>drugs do not go together</source>
        <translation>配伍或相互作用问题</translation>
    </message>
    <message>
        <source>not for this patient</source>
        <translation>患者禁忌</translation>
    </message>
    <message>
        <source>other: see the note</source>
        <translation>其他，见备注</translation>
    </message>
    <message>
        <source>✕ Stop</source>
        <translation>✕ 停止</translation>
    </message>
    <message>
        <source>! Look</source>
        <translation>！注意</translation>
    </message>
    <message>
        <source>? Not checked</source>
        <translation>？未核对</translation>
    </message>
    <message>
        <source>· Note</source>
        <translation>· 提示</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>剩 %1 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 种药</numerusform>
        </translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>age %1</source>
        <translation>%1 岁</translation>
    </message>
    <message>
        <source>%1 kg</source>
        <translation>%1 公斤</translation>
    </message>
    <message>
        <source>allergies not asked</source>
        <translation>过敏史未询</translation>
    </message>
    <message>
        <source>allergies: %1</source>
        <translation>过敏：%1</translation>
    </message>
    <message>
        <source>pregnant</source>
        <translation>妊娠</translation>
    </message>
    <message>
        <source>nursing</source>
        <translation>哺乳</translation>
    </message>
    <message>
        <source>no diagnosis</source>
        <translation>无诊断</translation>
    </message>
    <message>
        <source>phone %1</source>
        <translation>电话 %1</translation>
    </message>
    <message>
        <source>issued %1</source>
        <translation>开具 %1</translation>
    </message>
    <message>
        <source>hospital&apos;s pharmacist %1</source>
        <translation>院方药师 %1</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1: %2 here</source>
        <translation>%1：本店 %2</translation>
    </message>
    <message>
        <source>not kept here</source>
        <translation>本店无货</translation>
    </message>
    <message>
        <source>%1 %2 ×%3</source>
        <translation>%1 %2 ×%3</translation>
    </message>
    <message>
        <source>Got nothing here before.</source>
        <translation>此前未在本店取药。</translation>
    </message>
    <message>
        <source>Got here before: %1</source>
        <translation>此前取药：%1</translation>
    </message>
    <message>
        <source>%1:%2 left</source>
        <translation>剩 %1:%2</translation>
    </message>
    <message>
        <source>%1 (lasts until %2)</source>
        <translation>%1（可用到 %2）</translation>
    </message>
</context>
<context>
    <name>StockWords</name>
    <message>
        <source>Receiving</source>
        <translation>待验区</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>货架</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>不合格/待处理区</translation>
    </message>
    <message>
        <source>Opened packs</source>
        <translation>拆零区</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Opening stock</source>
        <translation>期初库存</translation>
    </message>
    <message>
        <source>Loss or gain</source>
        <translation>盘亏盘盈</translation>
    </message>
    <message>
        <source>Destruction</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>售出</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>到货</translation>
    </message>
    <message>
        <source>Put on the shelf</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Set apart</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>解除隔离</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退供应商</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>已销毁</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Pack opened</source>
        <translation>已拆零</translation>
    </message>
    <message>
        <source>Sold loose</source>
        <translation>拆零售出</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>在架</translation>
    </message>
    <message>
        <source>Kept for a sale</source>
        <translation>销售占用</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>已召回</translation>
    </message>
    <message>
        <source>Not found by a count</source>
        <translation>盘点未见</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>药盒</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>验收单</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Delivery, waits</source>
        <translation>验收草稿</translation>
    </message>
    <message>
        <source>Delivery accepted</source>
        <translation>验收入库</translation>
    </message>
    <message>
        <source>Delivery dropped</source>
        <translation>验收作废</translation>
    </message>
    <message>
        <source>Message waits</source>
        <translation>报文待传</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>报文已传</translation>
    </message>
    <message>
        <source>Message refused</source>
        <translation>报文被拒</translation>
    </message>
    <message>
        <source>Sale taken back</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Sale: %1</source>
        <translation>销售：%1</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Generic name</source>
        <translation>通用名称</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>生产企业</translation>
    </message>
    <message>
        <source>Dosage form</source>
        <translation>剂型</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>生产日期</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Approval number</source>
        <translation>批准文号</translation>
    </message>
    <message>
        <source>Insurance code</source>
        <translation>医保编码</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>到货数量</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已入库</translation>
    </message>
    <message>
        <source>Why refused</source>
        <translation>拒收原因</translation>
    </message>
    <message>
        <source>Cost price</source>
        <translation>购进单价</translation>
    </message>
    <message>
        <source>Trace codes</source>
        <translation>追溯码</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>大箱码</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>随货单号</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>采购员</translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>购货日期</translation>
    </message>
    <message>
        <source>Arrived at</source>
        <translation>到货时间</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>到货温度</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>below zero</source>
        <translation>不能为负</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>不能为零</translation>
    </message>
    <message>
        <source>too many decimals</source>
        <translation>小数位太多</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>数值过大</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>文字太长</translation>
    </message>
    <message>
        <source>holds signs that cannot be printed</source>
        <translation>含不可见字符</translation>
    </message>
    <message>
        <source>no date of this form: 2026-03-10</source>
        <translation>日期写法应为 2026-03-10</translation>
    </message>
    <message>
        <source>not in the catalogue</source>
        <translation>目录中没有</translation>
    </message>
    <message>
        <source>differs from the catalogue</source>
        <translation>与商品目录不一致</translation>
    </message>
    <message>
        <source>differs from what the code says</source>
        <translation>与码上信息不一致</translation>
    </message>
    <message>
        <source>its first supply is not approved</source>
        <translation>首营品种未审批</translation>
    </message>
    <message>
        <source>this lot is known with another expiry</source>
        <translation>同批号已有不同有效期</translation>
    </message>
    <message>
        <source>ends before it was made</source>
        <translation>有效期早于生产日期</translation>
    </message>
    <message>
        <source>made in the future</source>
        <translation>生产日期在今天之后</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>more than was delivered</source>
        <translation>多于到货数量</translation>
    </message>
    <message>
        <source>say why less was accepted</source>
        <translation>请写拒收原因</translation>
    </message>
    <message>
        <source>the case and one of its boxes</source>
        <translation>箱码与箱内盒码重复</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>已被召回</translation>
    </message>
    <message>
        <source>codes of several drugs</source>
        <translation>码属于不同品种</translation>
    </message>
    <message>
        <source>the code is another drug&apos;s</source>
        <translation>码不属于该品种</translation>
    </message>
    <message>
        <source>the box was received before</source>
        <translation>该盒已入过库</translation>
    </message>
    <message>
        <source>a code twice</source>
        <translation>码重复</translation>
    </message>
    <message>
        <source>more codes than boxes</source>
        <translation>码数多于盒数</translation>
    </message>
    <message>
        <source>no such code</source>
        <translation>码过长或为空</translation>
    </message>
    <message>
        <source>whole packs only</source>
        <translation>只能是整盒</translation>
    </message>
    <message>
        <source>cells are missing or too many</source>
        <translation>该行格数不对</translation>
    </message>
    <message>
        <source>the line is cut off</source>
        <translation>该行不完整</translation>
    </message>
    <message>
        <source>was never here</source>
        <translation>本店从未进过</translation>
    </message>
    <message>
        <source>the lot is not known</source>
        <translation>批号未知</translation>
    </message>
    <message>
        <source>not in this stocktake</source>
        <translation>不在本次盘点范围</translation>
    </message>
    <message>
        <source>in another count already</source>
        <translation>正在另一盘点中</translation>
    </message>
    <message>
        <source>the code is not known</source>
        <translation>码未知</translation>
    </message>
    <message>
        <source>the box is of another lot</source>
        <translation>该盒属于别的批号</translation>
    </message>
    <message>
        <source>the box was sold</source>
        <translation>该盒已售出</translation>
    </message>
    <message>
        <source>the box is kept for a sale</source>
        <translation>该盒已被销售占用</translation>
    </message>
    <message>
        <source>the box stands elsewhere by the books</source>
        <translation>账上该盒不在货架</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Business licence</source>
        <translation>营业执照</translation>
    </message>
    <message>
        <source>Drug trade licence</source>
        <translation>药品经营许可证</translation>
    </message>
    <message>
        <source>Drug production licence</source>
        <translation>药品生产许可证</translation>
    </message>
    <message>
        <source>Quality agreement</source>
        <translation>质量保证协议</translation>
    </message>
    <message>
        <source>Salesman&apos;s authority</source>
        <translation>销售人员授权书</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>One zone</source>
        <translation>按区</translation>
    </message>
    <message>
        <source>A list</source>
        <translation>按清单</translation>
    </message>
    <message>
        <source>Expiring soon</source>
        <translation>近效期</translation>
    </message>
    <message>
        <source>Being counted</source>
        <translation>盘点中</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>已记账</translation>
    </message>
    <message>
        <source>Accepted quantity</source>
        <translation>合格数量</translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>处方</translation>
    </message>
    <message>
        <source>Bought by</source>
        <translation>购药人</translation>
    </message>
    <message>
        <source>Prescription: %1</source>
        <translation>处方：%1</translation>
    </message>
</context>
<context>
    <name>yaogui::ArchivePanel</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医疗机构</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>开具</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Prescriptions kept</source>
        <translation>处方档案</translation>
    </message>
    <message>
        <source>Number of ours or on the prescription; empty: the newest; Enter</source>
        <translation>本店编号或处方号；留空为最近的；回车查找</translation>
    </message>
    <message>
        <source>Where the paper of the chosen one lies: folder, page</source>
        <translation>所选处方的纸质件存放处：柜号、册页</translation>
    </message>
    <message>
        <source>Note the place (F9)</source>
        <translation>登记存放处 (F9)</translation>
    </message>
    <message>
        <source>Thirty days: lines sold on prescription and reviewed here: %1 of %2.</source>
        <translation>近三十天：凭处方销售 %2 行，已审 %1 行。</translation>
    </message>
    <message>
        <source>Not reviewed: %1</source>
        <translation>未审：%1</translation>
    </message>
</context>
<context>
    <name>yaogui::BackupPage</name>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份列表</translation>
    </message>
    <message>
        <source>Restored into %1. Close the counter and start it with this folder to work there.</source>
        <translation>已恢复到 %1。请关闭柜台程序，再用该文件夹启动。</translation>
    </message>
    <message>
        <source>The backup was made, opened again and found whole.</source>
        <translation>备份已完成，重新打开核对无误。</translation>
    </message>
    <message>
        <source>only when the key of the store is gone</source>
        <translation>仅在店铺密钥丢失时填写</translation>
    </message>
    <message>
        <source>Restore into a new folder</source>
        <translation>恢复到新文件夹</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>恢复口令</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>Last backup %1, opened again and found whole</source>
        <translation>最近备份 %1，已重新打开核对无误</translation>
    </message>
    <message>
        <source>sealed to this store&apos;s key and to its recovery phrase</source>
        <translation>以本店密钥和恢复口令密封</translation>
    </message>
    <message>
        <source>sealed to this store&apos;s key only: there is no recovery phrase</source>
        <translation>仅以本店密钥密封：尚无恢复口令</translation>
    </message>
    <message>
        <source>No second place is set (backup.folder)</source>
        <translation>未设置第二处备份位置（backup.folder）</translation>
    </message>
    <message>
        <source>Working… sales go on meanwhile.</source>
        <translation>正在进行…可继续销售。</translation>
    </message>
</context>
<context>
    <name>yaogui::BasketModel</name>
    <message>
        <source>Article</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>yaogui::BasketPanel</name>
    <message>
        <source>Basket</source>
        <translation>销售单</translation>
    </message>
    <message>
        <source>Scan a box to begin.
Or type a name, pinyin initials or a code below.</source>
        <translation>请扫药盒开始。
也可以在下面输入药名、拼音首字母或编码。</translation>
    </message>
    <message>
        <source>One piece less (−)</source>
        <translation>减一件（−）</translation>
    </message>
    <message>
        <source>One piece more (+)</source>
        <translation>加一件（+）</translation>
    </message>
    <message>
        <source>Quantity of the current line (F4)</source>
        <translation>当前行数量（F4）</translation>
    </message>
    <message>
        <source>Lot  Ctrl+L</source>
        <translation>批号  Ctrl+L</translation>
    </message>
    <message>
        <source>Remove  Del</source>
        <translation>删除  Del</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>共 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>To insurance  Ctrl+O</source>
        <translation>转医保  Ctrl+O</translation>
    </message>
    <message>
        <source>Own pay  Ctrl+O</source>
        <translation>转自费  Ctrl+O</translation>
    </message>
    <message>
        <source>Price  Ctrl+G</source>
        <translation>改价  Ctrl+G</translation>
    </message>
    <message>
        <source>; pay up to %1 here: Shift+F9</source>
        <translation>，可抵 %1：Shift+F9</translation>
    </message>
</context>
<context>
    <name>yaogui::BooksPanel</name>
    <message>
        <source>Names in clear (F7)</source>
        <translation>显示完整姓名 (F7)</translation>
    </message>
    <message>
        <source>Entries of the book</source>
        <translation>登记内容</translation>
    </message>
    <message>
        <source>A4 (F10)</source>
        <translation>A4 打印 (F10)</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <source>Names and identity numbers as the authority has to see them; who looks is noted</source>
        <translation>按监管要求显示完整姓名和身份证号；谁查看过会留下记录</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n entries.</source>
        <translation>
            <numerusform>%1：共 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Names stand in clear; this look was noted.</source>
        <translation>正在显示完整姓名，本次查看已留痕。</translation>
    </message>
    <message>
        <source>Zone signs (F6)</source>
        <translation>分区标识 (F6)</translation>
    </message>
    <message>
        <source>Notice board (F12)</source>
        <translation>公示栏检查表 (F12)</translation>
    </message>
</context>
<context>
    <name>yaogui::ChainPanel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>去往</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手</translation>
    </message>
    <message>
        <source>What happened, in order</source>
        <translation>按时间的经过</translation>
    </message>
    <message>
        <source>lot %1, to %2</source>
        <translation>批号 %1，有效期至 %2</translation>
    </message>
    <message>
        <source>recalled by %1</source>
        <translation>召回单 %1</translation>
    </message>
    <message>
        <source>Scan or type a trace code, slip, receipt, DRUG/LOT, prescription, or a person&apos;s certificate number; Enter</source>
        <translation>扫描或输入追溯码、小票号、验收单号、编码/批号、处方号或购药人证件号；回车</translation>
    </message>
    <message>
        <source>Why this lot is recalled: who asked for it, number of the notice</source>
        <translation>召回原因：谁要求召回、通告编号</translation>
    </message>
    <message>
        <source>Recall lot %1 (F8)</source>
        <translation>召回批号 %1 (F8)</translation>
    </message>
</context>
<context>
    <name>yaogui::ChangeModel</name>
    <message>
        <source>About</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Rule now</source>
        <translation>原规定</translation>
    </message>
    <message>
        <source>Rule then</source>
        <translation>新规定</translation>
    </message>
</context>
<context>
    <name>yaogui::ChangePanel</name>
    <message>
        <source>What would change</source>
        <translation>会改变什么</translation>
    </message>
    <message>
        <source>Region of the pack</source>
        <translation>政策包的地区</translation>
    </message>
    <message>
        <source>Choose a region</source>
        <translation>选择地区</translation>
    </message>
    <message>
        <source>Or a pack&apos;s file; its signature stands beside it (.sig)</source>
        <translation>或政策包文件，签名文件 .sig 放在旁边</translation>
    </message>
    <message>
        <source>Policy packs (*.json)</source>
        <translation>政策包 (*.json)</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>读取文件</translation>
    </message>
    <message>
        <source>The pack is being read…</source>
        <translation>正在读取政策包…</translation>
    </message>
    <message>
        <source>Change nothing (Esc)</source>
        <translation>不改，返回 (Esc)</translation>
    </message>
    <message>
        <source>Use this pack (F12)</source>
        <translation>改用这个政策包 (F12)</translation>
    </message>
    <message>
        <source>Choose a region or a file: here stands, rule by rule, what it would change. Nothing changes before you say so.</source>
        <translation>选择地区或文件后，这里逐条列出会改变的规定。按下改用按钮之前什么都不变。</translation>
    </message>
    <message numerus="yes">
        <source>%1 would change %n rule(s) from %2 on · %3</source>
        <translation>
            <numerusform>%1 会改变 %n 条规定，自 %2 起 · %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 changes no rule · %2</source>
        <translation>%1 不改变任何规定 · %2</translation>
    </message>
    <message>
        <source>Every rule stays as it is.</source>
        <translation>所有规定保持不变。</translation>
    </message>
    <message>
        <source>Use the pack %1 (F12)</source>
        <translation>改用%1 政策包 (F12)</translation>
    </message>
    <message>
        <source>The rules in force stay as they are.</source>
        <translation>现行规定不变。</translation>
    </message>
</context>
<context>
    <name>yaogui::ChoiceList</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>yaogui::ClockPanel</name>
    <message>
        <source>The clock is right now</source>
        <translation>时钟已校准</translation>
    </message>
    <message>
        <source>Recorded: the clock holds from %1 on. Insured sales go on; Esc closes this.</source>
        <translation>已记录：从 %1 起以现在的时钟为准，医保结算可以继续。按 Esc 关闭。</translation>
    </message>
    <message>
        <source>Why it was wrong (Ctrl+T), no customer&apos;s name</source>
        <translation>时钟为什么错了（Ctrl+T），不要写顾客姓名</translation>
    </message>
    <message>
        <source>In the name of</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The computer&apos;s clock stands before the store&apos;s last event (%1). Insured sales stop until it is right. Set date and time; if they are right now, a manager says so here, with a reason.</source>
        <translation>本机时钟早于本店最后一笔记录（%1），医保结算已停止，现金销售照常。请校准日期和时间；如果现在已经正确，由店长在这里写明原因并确认。</translation>
    </message>
    <message>
        <source>Write in a few words why the clock was wrong: it is kept with the name and the time.</source>
        <translation>请简短写明时钟出错的原因，会连同姓名和时间一起留存。</translation>
    </message>
</context>
<context>
    <name>yaogui::CountGrid</name>
    <message>
        <source>Counted</source>
        <translation>盘点合计</translation>
    </message>
    <message>
        <source>%1 yuan ×</source>
        <translation>%1 元 ×</translation>
    </message>
    <message>
        <source>Pieces of %1 yuan</source>
        <translation>%1 元的张数（枚数）</translation>
    </message>
</context>
<context>
    <name>yaogui::CountModel</name>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>药品</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>实盘</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>已扫</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>By the books</source>
        <translation>账面</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>not on the list</source>
        <translation>不在清单</translation>
    </message>
    <message>
        <source>count again, another person</source>
        <translation>待另一人复盘</translation>
    </message>
    <message>
        <source>counted by %1</source>
        <translation>已盘（%1）</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>未盘</translation>
    </message>
</context>
<context>
    <name>yaogui::CountStart</name>
    <message>
        <source>Begin a count (F6)</source>
        <translation>开始盘点 (F6)</translation>
    </message>
    <message>
        <source>Stocktake</source>
        <translation>盘点单</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>盘点范围</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>区</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>范围内容</translation>
    </message>
    <message>
        <source>Second count from ¥100</source>
        <translation>差异达 ¥100 复盘</translation>
    </message>
    <message>
        <source>Months to the expiry</source>
        <translation>距有效期几个月</translation>
    </message>
    <message>
        <source>Codes, with commas</source>
        <translation>编码，用逗号隔开</translation>
    </message>
</context>
<context>
    <name>yaogui::CounterLists</name>
    <message>
        <source>Found for “%1”   ↑ ↓ Enter</source>
        <translation>查药“%1”   ↑ ↓ 选择，Enter 加入</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.
Try pinyin initials, a part of the name, or the approval number.
Enter takes the text as a scanned code.</source>
        <translation>没有找到“%1”。
请试试拼音首字母、药名中的几个字，或批准文号。
按 Enter 则作为扫到的码处理。</translation>
    </message>
    <message>
        <source>Sales on hold   ↑ ↓ Enter</source>
        <translation>挂单   ↑ ↓ 选择，Enter 取单</translation>
    </message>
    <message>
        <source>No sale is on hold.
F5 puts the present sale on hold.</source>
        <translation>没有挂单。
按 F5 可挂起当前销售单。</translation>
    </message>
    <message>
        <source>Lot of %1   ↑ ↓ Enter</source>
        <translation>%1 的批号   ↑ ↓ 选择，Enter 确定</translation>
    </message>
    <message>
        <source>No lot is on the shelf.</source>
        <translation>货架上没有批号。</translation>
    </message>
</context>
<context>
    <name>yaogui::CounterPage</name>
    <message>
        <source>Scan, pinyin initials, name or code</source>
        <translation>扫码、拼音首字母、药名或编码</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查药</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>参保人</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>挂单</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>取单</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Result in doubt</source>
        <translation>结果未知，正在核实</translation>
    </message>
    <message>
        <source>The next sale can begin: scan.</source>
        <translation>可以开始下一单：请扫码。</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>取单 %1</translation>
    </message>
    <message>
        <source>Empty: press again</source>
        <translation>再按一次清空</translation>
    </message>
    <message>
        <source>Stopped: data at risk</source>
        <translation>已停止：数据有风险</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>刷卡</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>扫码付</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消付款</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>the camera gives no picture</source>
        <translation>摄像头没有画面</translation>
    </message>
</context>
<context>
    <name>yaogui::CountingPanel</name>
    <message>
        <source>Lots to count</source>
        <translation>待盘批号</translation>
    </message>
    <message>
        <source>Scan boxes, or type DRUG/LOT; Enter</source>
        <translation>扫描药盒，或输入 编码/批号 后回车</translation>
    </message>
    <message>
        <source>Reason of the differences</source>
        <translation>差异原因</translation>
    </message>
    <message>
        <source>Write down scans (F10)</source>
        <translation>记下扫码 (F10)</translation>
    </message>
    <message>
        <source>Drop (F8)</source>
        <translation>作废 (F8)</translation>
    </message>
    <message>
        <source>Close and book (F12)</source>
        <translation>结束并记账 (F12)</translation>
    </message>
    <message numerus="yes">
        <source>%1 is booked: %n lot(s) differ, lost %2, found %3.</source>
        <translation>
            <numerusform>%1 已记账：%n 个批号有差异，盘亏 %2，盘盈 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>No count is open. Choose what to count and begin; the counter goes on selling.</source>
        <translation>没有进行中的盘点。选好范围即可开始，柜台照常销售。</translation>
    </message>
    <message>
        <source>%1 is closed.</source>
        <translation>%1 已结束。</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) not counted yet. </source>
        <translation>
            <numerusform>还有 %n 个批号未盘。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) wait for a second person&apos;s count.</source>
        <translation>
            <numerusform>%n 个批号待另一人复盘。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is counted: look at the differences, give the reason, close.</source>
        <translation>已全部盘完：核对差异，写明原因，结束盘点。</translation>
    </message>
    <message>
        <source>There is nothing on the shelf to count there.</source>
        <translation>该范围货架上没有可盘的货。</translation>
    </message>
    <message>
        <source>Whoever counted does not approve the count.</source>
        <translation>盘点人不能审批自己盘的结果。</translation>
    </message>
    <message>
        <source>Count sheet %1, %2 %3</source>
        <translation>盘点表 %1，%2 %3</translation>
    </message>
</context>
<context>
    <name>yaogui::CoveragePanel</name>
    <message>
        <source>Side</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>药品</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>盒数</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>What misses</source>
        <translation>缺少的明细</translation>
    </message>
    <message>
        <source>Drugs without codes</source>
        <translation>无码药品</translation>
    </message>
    <message>
        <source>Drugs whose packs bear no code, with what shows it</source>
        <translation>无码库：包装上没有追溯码的药品及其证明</translation>
    </message>
    <message>
        <source>Code of the drug</source>
        <translation>药品编码</translation>
    </message>
    <message>
        <source>Proof: the maker&apos;s letter and its number; or why it comes off</source>
        <translation>证明：厂家说明及编号；移出时写原因</translation>
    </message>
    <message>
        <source>Onto the list (F6)</source>
        <translation>加入无码库 (F6)</translation>
    </message>
    <message>
        <source>Off the list (F7)</source>
        <translation>移出 (F7)</translation>
    </message>
    <message>
        <source>Outbox (F8)</source>
        <translation>待上传 (F8)</translation>
    </message>
    <message>
        <source>Of %1 boxes sold from %2 to %3 the platform knows %4 by their code. Received: %5% of %6. Left out: %7 that bear no code, %8 without a national code.</source>
        <translation>%2 至 %3 应上传的售出药品 %1 盒，平台已有追溯码 %4 盒。入库：%6 盒中已上传 %5%。不计入：无码 %7 盒，无医保编码 %8 盒。</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Nothing misses.</source>
        <translation>没有缺少的。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) miss. Enter: the paper or the outbox.</source>
        <translation>
            <numerusform>缺少 %n 项。回车：打开单据或待上传。</numerusform>
        </translation>
    </message>
    <message>
        <source>Boxes the platform does not know</source>
        <translation>平台没有追溯码的药品</translation>
    </message>
</context>
<context>
    <name>yaogui::DayPanel</name>
    <message>
        <source>Insurance</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>经办机构</translation>
    </message>
    <message>
        <source>Count: we / platform</source>
        <translation>笔数 店/平台</translation>
    </message>
    <message>
        <source>Total: we / platform</source>
        <translation>总额 店/平台</translation>
    </message>
    <message>
        <source>Fund: we / platform</source>
        <translation>统筹 店/平台</translation>
    </message>
    <message>
        <source>Account: we / platform</source>
        <translation>个账 店/平台</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Within the store</source>
        <translation>店内三方核对</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>按销售</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>按账册</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>小票号</translation>
    </message>
    <message>
        <source>Settlement number</source>
        <translation>结算编号</translation>
    </message>
    <message>
        <source>We</source>
        <translation>本店</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Print the day (F9)</source>
        <translation>打印日报 (F9)</translation>
    </message>
    <message>
        <source>Groups of the clearing</source>
        <translation>清算分组</translation>
    </message>
    <message>
        <source>Day report no. %1 · audit head %2 · in full %3</source>
        <translation>日报第 %1 号 · 审计首号 %2 · 全码 %3</translation>
    </message>
    <message>
        <source>✓ agrees</source>
        <translation>✓ 平</translation>
    </message>
    <message>
        <source>✗ differs</source>
        <translation>✗ 不平</translation>
    </message>
    <message>
        <source>by the sale %1</source>
        <translation>按销售 %1</translation>
    </message>
    <message>
        <source>in the books %1</source>
        <translation>账册里 %1</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>查明原因</translation>
    </message>
    <message>
        <source>Nothing differs on this day: neither with the platform nor within the store.</source>
        <translation>这一天没有差异：与平台相符，店内三方也相符。</translation>
    </message>
    <message>
        <source>This day has not been reconciled yet. F12 compares it with the platform.</source>
        <translation>这一天还没有对账。按 F12 与平台核对。</translation>
    </message>
    <message>
        <source>Results in doubt (F4)</source>
        <translation>结果未知清单 (F4)</translation>
    </message>
    <message>
        <source>Copy both sides (F4)</source>
        <translation>复制双方数据 (F4)</translation>
    </message>
    <message>
        <source>CSV (F7)</source>
        <translation>CSV (F7)</translation>
    </message>
    <message>
        <source>Excel (Ctrl+E)</source>
        <translation>Excel (Ctrl+E)</translation>
    </message>
    <message>
        <source>Differences of %1</source>
        <translation>%1 对账差异</translation>
    </message>
</context>
<context>
    <name>yaogui::DecisionPanel</name>
    <message>
        <source>What the rules found</source>
        <translation>规则核对结果</translation>
    </message>
    <message>
        <source>Note, and why a finding is accepted</source>
        <translation>备注；接受提示时写明理由</translation>
    </message>
    <message>
        <source>Why it is refused</source>
        <translation>拒绝理由</translation>
    </message>
    <message>
        <source>Refuse to dispense (Ctrl+Enter)</source>
        <translation>拒绝调配 (Ctrl+回车)</translation>
    </message>
    <message>
        <source>Who was asked</source>
        <translation>询问对象</translation>
    </message>
    <message>
        <source>What is asked; Enter</source>
        <translation>询问内容；回车</translation>
    </message>
    <message>
        <source>Keep the question, hold the drugs</source>
        <translation>登记询问，暂不调配</translation>
    </message>
    <message>
        <source>What the doctor answered; Enter</source>
        <translation>医师答复；回车</translation>
    </message>
    <message>
        <source>Keep the answer, go on reviewing</source>
        <translation>登记答复，继续审核</translation>
    </message>
    <message>
        <source>Your PIN unlocks your signing key</source>
        <translation>输入口令，解锁签名密钥</translation>
    </message>
    <message>
        <source>Second factor, where one is set; Enter</source>
        <translation>第二因素（如已设置）；回车</translation>
    </message>
    <message>
        <source>Unlock and sign</source>
        <translation>解锁并签名</translation>
    </message>
    <message>
        <source>Ask the doctor</source>
        <translation>联系医师</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝调配</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>Approve and sign</source>
        <translation>通过并签名</translation>
    </message>
    <message>
        <source>No phone number stands on it.</source>
        <translation>处方上没有电话。</translation>
    </message>
    <message>
        <source>Phone %1</source>
        <translation>电话 %1</translation>
    </message>
    <message>
        <source>The doctor answered</source>
        <translation>登记医师答复</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>The signature holds.</source>
        <translation>签名有效。</translation>
    </message>
    <message>
        <source>The signature does not hold: do not dispense, tell the manager.</source>
        <translation>签名无效：不得调配，并告知店长。</translation>
    </message>
    <message>
        <source>Line %1: </source>
        <translation>第 %1 行：</translation>
    </message>
    <message>
        <source>✓ Nothing found</source>
        <translation>✓ 未见问题</translation>
    </message>
    <message>
        <source>No rule has anything against it.</source>
        <translation>没有规则提出异议。</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>✓ rules</source>
        <translation>✓ 规则通过</translation>
    </message>
    <message>
        <source>✓ good</source>
        <translation>✓ 合格</translation>
    </message>
    <message>
        <source>✕ not good</source>
        <translation>✕ 不合格</translation>
    </message>
    <message>
        <source>What the customer is told: how to take it, what to mind; Enter</source>
        <translation>向顾客交代：怎么用、注意什么；回车</translation>
    </message>
    <message>
        <source>Keep the advice, print the labels</source>
        <translation>记下交代并打印标签</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>交代</translation>
    </message>
</context>
<context>
    <name>yaogui::DoubtPanel</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No result is in doubt.</source>
        <translation>没有结果未知的结算。</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>Ask now about %1</source>
        <translation>立即查询 %1</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>查询中…</translation>
    </message>
    <message>
        <source>Slip %1 · %2 · in doubt since %3 (%4 min)</source>
        <translation>小票 %1 · %2 · %3 起结果未知（%4 分钟）</translation>
    </message>
    <message numerus="yes">
        <source>asked %n time(s), next at %1</source>
        <translation>
            <numerusform>已查询 %n 次，下次 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Refund of slip %1 · %2 · pay nothing out · in doubt since %3 (%4 min)</source>
        <translation>小票 %1 退费 · %2 · 先不要付款 · 自 %3 起结果未明（%4 分钟）</translation>
    </message>
</context>
<context>
    <name>yaogui::DrawerKey</name>
    <message>
        <source>opened at the counter without a sale</source>
        <translation>在收银台无销售开箱</translation>
    </message>
</context>
<context>
    <name>yaogui::FileField</name>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
</context>
<context>
    <name>yaogui::FinishedPanel</name>
    <message>
        <source>Change</source>
        <translation>找零</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>Settlement statement</source>
        <translation>医保结算单</translation>
    </message>
    <message>
        <source>Print again  Ctrl+P</source>
        <translation>重打  Ctrl+P</translation>
    </message>
    <message>
        <source>Next sale  F12</source>
        <translation>下一单  F12</translation>
    </message>
    <message>
        <source>✓ Settled  %1</source>
        <translation>✓ 已结算  %1</translation>
    </message>
    <message>
        <source>✓ Paid  %1</source>
        <translation>✓ 已收款  %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>找零 %1</translation>
    </message>
    <message>
        <source>Fund %1 · account %2 · family %3</source>
        <translation>统筹 %1 · 个人账户 %2 · 家庭共济 %3</translation>
    </message>
    <message>
        <source>Total %1 · taken %2</source>
        <translation>合计 %1 · 已收 %2</translation>
    </message>
</context>
<context>
    <name>yaogui::HelpPanel</name>
    <message>
        <source>The large button: the next step of the sale</source>
        <translation>大按钮：销售的下一步</translation>
    </message>
    <message>
        <source>Search: name, pinyin initials, approval number, barcode</source>
        <translation>查药：药名、拼音首字母、批准文号、条码</translation>
    </message>
    <message>
        <source>Move and choose in a list; without a list, move in the basket</source>
        <translation>在列表中移动和选择；没有列表时在销售单中移动</translation>
    </message>
    <message>
        <source>One piece more or less, remove the line (while the search is empty)</source>
        <translation>加一件、减一件、删除该行（查药框为空时）</translation>
    </message>
    <message>
        <source>Type the quantity of the line</source>
        <translation>输入该行数量</translation>
    </message>
    <message>
        <source>Close what is open; F1 closes this help</source>
        <translation>关闭当前打开的内容；再按 F1 关闭帮助</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Lock the counter; say who serves</source>
        <translation>锁屏；换导购</translation>
    </message>
    <message>
        <source>Insured person; member; without one, for cash; somebody buys for them</source>
        <translation>参保人；会员；不用参保人，现金销售；代购人</translation>
    </message>
    <message>
        <source>Print the last slip again; open the drawer without a sale</source>
        <translation>补打上一张小票；不销售开钱箱</translation>
    </message>
    <message>
        <source>Hold, resume; today&apos;s prices for it; empty the basket (twice)</source>
        <translation>挂单、取单；改用现价；清空购物篮（按两次）</translation>
    </message>
    <message>
        <source>Card; mobile payment, again cancels it; the member&apos;s points</source>
        <translation>刷卡；移动支付，再按取消；会员积分</translation>
    </message>
    <message>
        <source>Lot of the line; own pay or insurance; another price</source>
        <translation>选批号；自费或医保；改价</translation>
    </message>
    <message>
        <source>Loose units of a pack; herbal pieces by doses and grams</source>
        <translation>拆零销售；中药饮片按剂按克</translation>
    </message>
</context>
<context>
    <name>yaogui::IdentityEntry</name>
    <message>
        <source>Social card</source>
        <translation>社保卡</translation>
    </message>
    <message>
        <source>Read  Enter</source>
        <translation>读取  Enter</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>社保卡号</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>身份证号码</translation>
    </message>
    <message>
        <source>Serial number of the card</source>
        <translation>卡识别码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Identity card  F3</source>
        <translation>身份证  F3</translation>
    </message>
</context>
<context>
    <name>yaogui::InvoicesPanel</name>
    <message>
        <source>Receipt</source>
        <translation>验收单</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供货单位</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>随货同行单</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>验收日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>对应验收单</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Goods without an invoice</source>
        <translation>未收到发票的入库</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Invoice %1 is recorded and matched to its goods.</source>
        <translation>发票 %1 已登记并与入库核对一致。</translation>
    </message>
    <message>
        <source>Invoice %1 is paid.</source>
        <translation>发票 %1 已付清。</translation>
    </message>
    <message>
        <source>Number of the invoice</source>
        <translation>发票号码</translation>
    </message>
    <message>
        <source>The store&apos;s account it is paid from</source>
        <translation>付款账户</translation>
    </message>
    <message>
        <source>Date of the invoice</source>
        <translation>开票日期</translation>
    </message>
    <message>
        <source>Record the invoice (F6)</source>
        <translation>登记发票 (F6)</translation>
    </message>
    <message>
        <source>Pay the rest (F12)</source>
        <translation>付清余款 (F12)</translation>
    </message>
    <message>
        <source>Choose the receipt the invoice is for.</source>
        <translation>请选择这张发票对应的验收单。</translation>
    </message>
    <message>
        <source>Choose the invoice that is paid.</source>
        <translation>请选择要付款的发票。</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) wait for their invoice.</source>
        <translation>
            <numerusform>%n 张验收单还没有收到发票。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yaogui::KeysPanel</name>
    <message>
        <source>Trust this key</source>
        <translation>信任这个公钥</translation>
    </message>
    <message>
        <source>Keys whose packs this store takes</source>
        <translation>本店信任的签名公钥</translation>
    </message>
    <message>
        <source>A pack from outside is taken only when one of these keys signed it. Compare the fingerprint with the one the publisher tells you, by another way than the file came.</source>
        <translation>外来的政策包只有经其中一个公钥签名才会采用。信任前请用另一种途径（如电话）与发布方核对指纹。</translation>
    </message>
    <message>
        <source>File with the publisher&apos;s public key (.pem)</source>
        <translation>发布方公钥文件 (.pem)</translation>
    </message>
    <message>
        <source>Public keys (*.pem)</source>
        <translation>公钥 (*.pem)</translation>
    </message>
    <message>
        <source>Read the key</source>
        <translation>读取公钥</translation>
    </message>
    <message>
        <source>None yet: only the packs that came with the program can be used.</source>
        <translation>还没有：只能使用随程序提供的政策包。</translation>
    </message>
    <message>
        <source>Fingerprint of the key read: %1</source>
        <translation>读到的公钥指纹：%1</translation>
    </message>
    <message>
        <source>The key is trusted; it is recorded with name and time.</source>
        <translation>已信任这个公钥，并记录了操作人和时间。</translation>
    </message>
</context>
<context>
    <name>yaogui::LogInPanel</name>
    <message>
        <source>Number or badge</source>
        <translation>编号或工牌</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>PIN again</source>
        <translation>再输一次口令</translation>
    </message>
    <message>
        <source>Code or badge</source>
        <translation>动态码或工牌</translation>
    </message>
    <message>
        <source>A new store</source>
        <translation>新开的门店</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Nobody works here yet. Whoever owns the store begins, with a number, a name and a PIN of 6 to 12 digits.</source>
        <translation>本店还没有人员。请企业负责人先登记编号、姓名和 6 到 12 位数字口令。</translation>
    </message>
    <message>
        <source>With your own number or badge, and your PIN.</source>
        <translation>请用本人的编号或工牌，再输入口令。</translation>
    </message>
    <message>
        <source>The basket is still there. Go on with your PIN, or let a colleague sign in with theirs.</source>
        <translation>购物篮还在。输入本人口令继续，或由同事用自己的编号登录。</translation>
    </message>
    <message>
        <source>Make the owner</source>
        <translation>建立企业负责人</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>两次输入的口令不一致。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>You may try again.</source>
        <translation>可以再试了。</translation>
    </message>
    <message>
        <source>Your own new PIN</source>
        <translation>自己的新口令</translation>
    </message>
</context>
<context>
    <name>yaogui::LooseEntry</name>
    <message>
        <source>Own code, or scan the box to open</source>
        <translation>自编码，或扫要拆零的药盒</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>数量（最小单位）</translation>
    </message>
    <message>
        <source>Sell  Enter</source>
        <translation>销售  Enter</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Loose sale</source>
        <translation>拆零</translation>
    </message>
</context>
<context>
    <name>yaogui::MainWindow</name>
    <message>
        <source>Yaogui – training</source>
        <translation>药柜 – 训练模式</translation>
    </message>
    <message>
        <source>Yaogui</source>
        <translation>药柜</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练模式</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>收银</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即上传</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>查看列表</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>yaogui::ManagerPage</name>
    <message>
        <source>It could not be written or printed: is the disk full, the folder not ours, the printer off?</source>
        <translation>没有写成或打印成：磁盘是否已满，文件夹是否不可写，打印机是否关着？</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>Tasks (Ctrl+1)</source>
        <translation>待办 (Ctrl+1)</translation>
    </message>
    <message>
        <source>Books (Ctrl+2)</source>
        <translation>登记簿 (Ctrl+2)</translation>
    </message>
    <message>
        <source>Uploads (Ctrl+3)</source>
        <translation>上传 (Ctrl+3)</translation>
    </message>
    <message>
        <source>CSV (F9)</source>
        <translation>CSV (F9)</translation>
    </message>
    <message>
        <source>Excel (Ctrl+E)</source>
        <translation>Excel (Ctrl+E)</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>打印 (Ctrl+P)</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Orders (Ctrl+4)</source>
        <translation>采购 (Ctrl+4)</translation>
    </message>
    <message>
        <source>Invoices (Ctrl+5)</source>
        <translation>发票 (Ctrl+5)</translation>
    </message>
    <message>
        <source>Shortages (Ctrl+6)</source>
        <translation>缺货 (Ctrl+6)</translation>
    </message>
    <message>
        <source>Whoever recorded an invoice does not pay it: a colleague who may pay has to sign in.</source>
        <translation>录入发票的人不能付款：请由另一位有付款权限的同事登录后付款。</translation>
    </message>
</context>
<context>
    <name>yaogui::MemberEntry</name>
    <message>
        <source>Phone or member number</source>
        <translation>手机号或会员号</translation>
    </message>
    <message>
        <source>Name, if told</source>
        <translation>姓名（可不填）</translation>
    </message>
    <message>
        <source>Without member  Del</source>
        <translation>不用会员  Del</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新会员</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Take in  Enter</source>
        <translation>登记  Enter</translation>
    </message>
    <message>
        <source>Find  Enter</source>
        <translation>查找  Enter</translation>
    </message>
</context>
<context>
    <name>yaogui::MoneyPanel</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Pooled fund</source>
        <translation>统筹</translation>
    </message>
    <message>
        <source>Personal account</source>
        <translation>个人账户</translation>
    </message>
    <message>
        <source>Family account</source>
        <translation>家庭共济</translation>
    </message>
    <message>
        <source>Own-pay goods</source>
        <translation>自费商品</translation>
    </message>
    <message>
        <source>Cash part</source>
        <translation>个人现金</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>Cash received</source>
        <translation>收到的现金</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>应收 %1</translation>
    </message>
    <message>
        <source>Due: not known before pre-settling</source>
        <translation>应收：预结算后才知道</translation>
    </message>
    <message>
        <source>Cash %1</source>
        <translation>现金 %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>找零</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>还差</translation>
    </message>
    <message>
        <source>Still due</source>
        <translation>还差</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>应退</translation>
    </message>
</context>
<context>
    <name>yaogui::MonthPanel</name>
    <message>
        <source>Type</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>经办机构</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总额</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>统筹</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>个账</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>By our books</source>
        <translation>按本店账</translation>
    </message>
    <message>
        <source>In the statement</source>
        <translation>对账单上</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Clearing applications</source>
        <translation>清算申请</translation>
    </message>
    <message>
        <source>Differences of the statement</source>
        <translation>对账单差异</translation>
    </message>
    <message>
        <source>This month has no insured settlements: there is nothing to apply for.</source>
        <translation>这个月没有医保结算，无需申请清算。</translation>
    </message>
    <message>
        <source>The agency&apos;s statement of this month (CSV)</source>
        <translation>经办机构本月对账单（CSV 文件）</translation>
    </message>
    <message>
        <source>Statements (*.csv);;All files (*)</source>
        <translation>对账单 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Clearing applications of the month (3203)</source>
        <translation>本月清算申请（3203）</translation>
    </message>
    <message>
        <source>The agency&apos;s statement</source>
        <translation>经办机构对账单</translation>
    </message>
    <message>
        <source>Ask the agency</source>
        <translation>询问经办机构</translation>
    </message>
    <message>
        <source>No statement of this month was imported yet.</source>
        <translation>还没有导入本月的对账单。</translation>
    </message>
    <message>
        <source>%1, imported %2 by %3: it agrees with our books.</source>
        <translation>%1，%2 由 %3 导入：与本店账目相符。</translation>
    </message>
    <message>
        <source>%1, imported %2 by %3: these figures differ from our books.</source>
        <translation>%1，%2 由 %3 导入：以下项目与本店账目不符。</translation>
    </message>
</context>
<context>
    <name>yaogui::NoticeBand</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>yaogui::OrdersPanel</name>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>药品</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>On order</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>缺货登记</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议采购</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供货单位</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制单日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>已到货</translation>
    </message>
    <message>
        <source>Misses</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>What is proposed to be bought</source>
        <translation>建议采购的药品</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>What came of the order</source>
        <translation>订单的到货情况</translation>
    </message>
    <message>
        <source>Why it is cancelled</source>
        <translation>取消原因</translation>
    </message>
    <message>
        <source>Draft orders (F6)</source>
        <translation>生成订单草稿 (F6)</translation>
    </message>
    <message>
        <source>Cancel the order (F8)</source>
        <translation>取消订单 (F8)</translation>
    </message>
    <message>
        <source>Place the order (F12)</source>
        <translation>下单 (F12)</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>还没有</translation>
    </message>
    <message numerus="yes">
        <source>%n drug(s) are proposed.</source>
        <translation>
            <numerusform>建议采购 %n 种。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 drafts were made; look at each and place it.</source>
        <translation>已生成 %1 份草稿，请逐份核对后下单。</translation>
    </message>
    <message>
        <source>%1 is ordered.</source>
        <translation>%1 已下单。</translation>
    </message>
    <message>
        <source>%1 is cancelled.</source>
        <translation>%1 已取消。</translation>
    </message>
    <message>
        <source>Procurement</source>
        <translation>招采子系统</translation>
    </message>
    <message>
        <source>Send it (F7)</source>
        <translation>发送招采 (F7)</translation>
    </message>
    <message>
        <source>Procurement, %1: %2.</source>
        <translation>招采子系统，%1：%2。</translation>
    </message>
    <message>
        <source>It is a draft: place it first, then send it.</source>
        <translation>这还是草稿：请先下单，再发送。</translation>
    </message>
</context>
<context>
    <name>yaogui::OriginalView</name>
    <message>
        <source>The original</source>
        <translation>处方原件</translation>
    </message>
    <message>
        <source>No original was kept with it.</source>
        <translation>没有附原件。</translation>
    </message>
    <message>
        <source>The original cannot be shown: it is broken or no picture or PDF. Compare with the paper.</source>
        <translation>原件无法显示：已损坏，或不是图片、PDF。请与纸质处方核对。</translation>
    </message>
</context>
<context>
    <name>yaogui::OutboxPage</name>
    <message>
        <source>What waits for the platform</source>
        <translation>等待上传到平台的消息</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Messages that wait</source>
        <translation>等待中的消息</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即上传</translation>
    </message>
    <message>
        <source>Asked to be sent now.</source>
        <translation>已要求立即上传。</translation>
    </message>
    <message>
        <source>Put back into its lane; it is sent now.</source>
        <translation>已放回队列，正在上传。</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
</context>
<context>
    <name>yaogui::OverridePanel</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Colleague&apos;s number or badge</source>
        <translation>同意人编号或工牌</translation>
    </message>
    <message>
        <source>Colleague&apos;s PIN</source>
        <translation>同意人口令</translation>
    </message>
    <message>
        <source>Code, if asked for</source>
        <translation>动态码（需要时）</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>A second person must agree</source>
        <translation>须第二人同意</translation>
    </message>
    <message>
        <source>You stay the operator; your colleague agrees to this one act.</source>
        <translation>经手人仍是您；同事只同意这一项操作。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Your colleague&apos;s post does not permit this either.</source>
        <translation>同事的岗位也没有此权限。</translation>
    </message>
    <message>
        <source>Slip %1</source>
        <translation>小票 %1</translation>
    </message>
    <message>
        <source>%1 × %2: each ¥ %3 → ¥ %4</source>
        <translation>%1 × %2：单价 ¥ %3 → ¥ %4</translation>
    </message>
</context>
<context>
    <name>yaogui::PacksHead</name>
    <message>
        <source>Change the pack… (F4)</source>
        <translation>换政策包… (F4)</translation>
    </message>
    <message>
        <source>Stricter rules of the store: %1</source>
        <translation>本店更严的规定：%1</translation>
    </message>
    <message>
        <source>Inherits: %1</source>
        <translation>继承：%1</translation>
    </message>
    <message>
        <source>No region chosen: the neutral national rules hold.</source>
        <translation>还没有选择地区：按全国中性规定执行。</translation>
    </message>
</context>
<context>
    <name>yaogui::PaperForm</name>
    <message>
        <source>Where it comes from</source>
        <translation>处方来源</translation>
    </message>
    <message>
        <source>Number on it</source>
        <translation>处方编号</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医疗机构</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>科室</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>医师</translation>
    </message>
    <message>
        <source>Doctor&apos;s phone</source>
        <translation>医师电话</translation>
    </message>
    <message>
        <source>Issued: 2026-11-22 09:30</source>
        <translation>开具时间：2026-11-22 09:30</translation>
    </message>
    <message>
        <source>Patient&apos;s name</source>
        <translation>患者姓名</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Weight, kg</source>
        <translation>体重（公斤）</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>过敏史</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>药品</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Each time</source>
        <translation>每次量</translation>
    </message>
    <message>
        <source>of</source>
        <translation>剂量单位</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>给药途径</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>频次</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>What is prescribed</source>
        <translation>处方药品</translation>
    </message>
    <message>
        <source>Its picture or PDF</source>
        <translation>处方图片或 PDF</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.png *.jpg *.jpeg *.pdf)</source>
        <translation>图片和 PDF (*.png *.jpg *.jpeg *.pdf)</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>附上</translation>
    </message>
    <message>
        <source>Take it in (F12)</source>
        <translation>录入 (F12)</translation>
    </message>
    <message>
        <source>nothing attached</source>
        <translation>未附原件</translation>
    </message>
    <message>
        <source>attached: %1</source>
        <translation>已附：%1</translation>
    </message>
    <message>
        <source>quantity of line %1</source>
        <translation>第 %1 行数量</translation>
    </message>
    <message>
        <source>what is prescribed</source>
        <translation>处方药品</translation>
    </message>
</context>
<context>
    <name>yaogui::PeopleModel</name>
    <message>
        <source>no post</source>
        <translation>无岗位</translation>
    </message>
    <message>
        <source>on duty</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>wrong PINs: %1</source>
        <translation>口令输错 %1 次</translation>
    </message>
    <message>
        <source>no PIN</source>
        <translation>未设口令</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>有工牌</translation>
    </message>
    <message>
        <source>second factor</source>
        <translation>双重验证</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>到 %1 止</translation>
    </message>
    <message>
        <source>from %1: %2</source>
        <translation>自 %1 起：%2</translation>
    </message>
</context>
<context>
    <name>yaogui::PersonPanel</name>
    <message>
        <source>Insured person</source>
        <translation>参保人</translation>
    </message>
    <message>
        <source>Sell without this person</source>
        <translation>不用医保，改为现金销售</translation>
    </message>
    <message>
        <source>Ask for the insurance code and scan it.
Without it this is a cash sale.</source>
        <translation>请顾客出示医保码并扫码。
不扫则为现金销售。</translation>
    </message>
    <message>
        <source>Social card / identity card  F3</source>
        <translation>社保卡 / 身份证  F3</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>Medical category</source>
        <translation>医疗类别</translation>
    </message>
    <message>
        <source>Disease</source>
        <translation>病种</translation>
    </message>
    <message>
        <source>Choose the insurance</source>
        <translation>请选择险种</translation>
    </message>
    <message>
        <source>%1 (suspended)</source>
        <translation>%1（已暂停）</translation>
    </message>
    <message>
        <source>Use personal account  %1</source>
        <translation>使用个人账户  余额 %1</translation>
    </message>
    <message>
        <source>Use personal account</source>
        <translation>使用个人账户</translation>
    </message>
    <message>
        <source>No registered disease</source>
        <translation>没有备案病种</translation>
    </message>
    <message>
        <source>Choose the disease</source>
        <translation>请选择病种</translation>
    </message>
    <message>
        <source>The face taken</source>
        <translation>已采集的人脸</translation>
    </message>
    <message>
        <source>✓ Face taken</source>
        <translation>✓ 已采集</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Live picture of the camera</source>
        <translation>摄像头画面</translation>
    </message>
    <message>
        <source>family code</source>
        <translation>亲情码</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代购</translation>
    </message>
    <message>
        <source>Proxy %1</source>
        <translation>代购 %1</translation>
    </message>
    <message>
        <source>Somebody buys for this person (Ctrl+D)</source>
        <translation>有人替参保人购药（Ctrl+D）</translation>
    </message>
    <message>
        <source>Camera: who buys</source>
        <translation>摄像头：代购人</translation>
    </message>
    <message>
        <source>Buyer %1</source>
        <translation>购买人 %1</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>购买人</translation>
    </message>
    <message>
        <source>The register of specially managed drugs names who takes them (Ctrl+D)</source>
        <translation>专管药品登记册须写明购买人（Ctrl+D）</translation>
    </message>
</context>
<context>
    <name>yaogui::PiecesEntry</name>
    <message>
        <source>Own code of the pieces</source>
        <translation>饮片货号</translation>
    </message>
    <message>
        <source>Doses</source>
        <translation>剂数</translation>
    </message>
    <message>
        <source>Grams a dose</source>
        <translation>每剂克数</translation>
    </message>
    <message>
        <source>Handling, if any</source>
        <translation>特殊处理（可空）</translation>
    </message>
    <message>
        <source>Sell  Enter</source>
        <translation>销售  Enter</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>= %1 g</source>
        <comment>all doses</comment>
        <translation>共 %1 克</translation>
    </message>
</context>
<context>
    <name>yaogui::PriceBar</name>
    <message>
        <source>opened and checked for loose sale</source>
        <translation>拆零并复核</translation>
    </message>
</context>
<context>
    <name>yaogui::PriceEntry</name>
    <message>
        <source>Price, or 5%</source>
        <translation>新价，或 5%</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Change  Enter</source>
        <translation>改价  Enter</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Line %1, retail %2</source>
        <translation>第 %1 行，零售价 %2</translation>
    </message>
</context>
<context>
    <name>yaogui::ProfilePanel</name>
    <message>
        <source>Save the businesses</source>
        <translation>保存医保业务</translation>
    </message>
    <message>
        <source>Businesses this store may settle</source>
        <translation>本店可以结算的医保业务</translation>
    </message>
    <message>
        <source>As the agreement with the insurance office says. What is not ticked is not offered at the counter and is refused.</source>
        <translation>以医保服务协议为准。没有勾选的业务，收银台不提供，也不予结算。</translation>
    </message>
    <message>
        <source>When the insurance office suspends this store, press it at once: from the next step of a sale on no settlement leaves the store, also in a sale that is open now. Cash sales go on. Both ways are recorded with name and time.</source>
        <translation>医保部门通知中止时请立即暂停：从销售的下一步起，本店不再发出医保结算，正在进行的销售也一样。现金销售照常。暂停和恢复都会记录操作人和时间。</translation>
    </message>
    <message>
        <source>Insurance settlement is suspended</source>
        <translation>医保结算已暂停</translation>
    </message>
    <message>
        <source>Insurance settlement is on</source>
        <translation>医保结算正常</translation>
    </message>
    <message>
        <source>Resume insurance settlement</source>
        <translation>恢复医保结算</translation>
    </message>
    <message>
        <source>Suspend insurance settlement</source>
        <translation>暂停医保结算</translation>
    </message>
    <message>
        <source>Saved and recorded. It counts from the next step of a sale on.</source>
        <translation>已保存并记录，从销售的下一步起生效。</translation>
    </message>
</context>
<context>
    <name>yaogui::ProxyEntry</name>
    <message>
        <source>The buyer&apos;s identity number: scan the card, or type</source>
        <translation>代购人身份证号：扫描或输入</translation>
    </message>
    <message>
        <source>The buyer&apos;s name</source>
        <translation>代购人姓名</translation>
    </message>
    <message>
        <source>Take  Enter</source>
        <translation>确定  Enter</translation>
    </message>
    <message>
        <source>Family code shown  Ctrl+D</source>
        <translation>出示亲情码  Ctrl+D</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
</context>
<context>
    <name>yaogui::ReceivingHead</name>
    <message>
        <source>Arrived: 2026-03-10 09:20</source>
        <translation>到货：2026-03-10 09:20</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>%1 ran out on %2. </source>
        <translation>%1已于 %2 到期。</translation>
    </message>
    <message numerus="yes">
        <source>First paper to end: %1, on %2, in %n day(s).</source>
        <translation>
            <numerusform>最先到期的资质：%1，%2，还有 %n 天。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yaogui::ReceivingPanel</name>
    <message>
        <source>Lines of the delivery</source>
        <translation>到货明细</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>验收单</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供货单位</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>随货单号</translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>购货日期</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>采购员</translation>
    </message>
    <message>
        <source>Acceptor</source>
        <translation>验收员</translation>
    </message>
    <message>
        <source>Accepted at</source>
        <translation>入库时间</translation>
    </message>
    <message>
        <source>Drafts and receipts</source>
        <translation>草稿与验收单</translation>
    </message>
    <message>
        <source>Scan boxes, or type a drug&apos;s code; Enter</source>
        <translation>扫描药盒，或输入商品编码后回车</translation>
    </message>
    <message>
        <source>Line (F6)</source>
        <translation>加行 (F6)</translation>
    </message>
    <message>
        <source>File… (F7)</source>
        <translation>随货文件… (F7)</translation>
    </message>
    <message>
        <source>Remove (F8)</source>
        <translation>删除 (F8)</translation>
    </message>
    <message>
        <source>Keep as draft (F10)</source>
        <translation>存草稿 (F10)</translation>
    </message>
    <message>
        <source>Accept (F12)</source>
        <translation>验收入库 (F12)</translation>
    </message>
    <message>
        <source>The draft %1 was dropped.</source>
        <translation>草稿 %1 已作废。</translation>
    </message>
    <message numerus="yes">
        <source>Accepted: %1, %n line(s), accepted %2, refused %3.</source>
        <translation>
            <numerusform>已入库：%1，%n 行，合格 %2，拒收 %3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept as draft %1 with %n line(s).</source>
        <translation>
            <numerusform>已存草稿 %1，共 %n 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draft %1 keeps %n good line(s). Mend the others here and accept again.</source>
        <translation>
            <numerusform>草稿 %1 已留住 %n 行无误的；其余在此改好后再验收。</numerusform>
        </translation>
    </message>
    <message>
        <source>: not filled in.</source>
        <translation>：未填。</translation>
    </message>
    <message>
        <source>There is no line to accept.</source>
        <translation>没有可验收的行。</translation>
    </message>
    <message>
        <source>Who bought and who accepts must be two people.</source>
        <translation>采购员与验收员须是两个人。</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>第 %1 行 %2：%3</translation>
    </message>
    <message>
        <source>Scan the goods, read the supplier&apos;s file, or write the lines.</source>
        <translation>扫描到货、读取随货文件，或逐行录入。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s).</source>
        <translation>
            <numerusform>共 %n 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them not good yet: see the red cells.</source>
        <translation>
            <numerusform>%n 行尚有问题：见红格。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draft %1 holds %n line(s).</source>
        <translation>
            <numerusform>草稿 %1 已有 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cold chain: time and temperature on arrival.</source>
        <translation>冷链品种：请填到货时间与温度。</translation>
    </message>
    <message>
        <source>Delivery file</source>
        <translation>随货文件</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.xlsx);;All files (*)</source>
        <translation>表格 (*.csv *.txt *.xlsx);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>yaogui::ReconciliationPage</name>
    <message>
        <source>Day (Ctrl+1)</source>
        <translation>日对账 (Ctrl+1)</translation>
    </message>
    <message>
        <source>Month (Ctrl+2)</source>
        <translation>月清算 (Ctrl+2)</translation>
    </message>
    <message>
        <source>In the name of</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>One by one (F8)</source>
        <translation>逐笔核对 (F8)</translation>
    </message>
    <message>
        <source>Compares settlement by settlement, also where the sums agree</source>
        <translation>总额相符时也逐笔核对</translation>
    </message>
    <message>
        <source>Reconcile (F12)</source>
        <translation>对账 (F12)</translation>
    </message>
    <message>
        <source>Apply for clearing (F12)</source>
        <translation>申请清算 (F12)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Reading the statement …</source>
        <translation>正在读取对账单…</translation>
    </message>
    <message>
        <source>Both sides are in the clipboard, without any name.</source>
        <translation>双方数据已复制到剪贴板，不含姓名。</translation>
    </message>
    <message>
        <source>Comparing with the platform … the counter works on meanwhile.</source>
        <translation>正在与平台核对… 收银可以照常进行。</translation>
    </message>
    <message>
        <source>Applying … the counter works on meanwhile.</source>
        <translation>正在申请… 收银可以照常进行。</translation>
    </message>
    <message>
        <source>An application is sent once. What the agency pays stands in its statement.</source>
        <translation>清算申请只发送一次。经办机构拨付多少，以其对账单为准。</translation>
    </message>
    <message>
        <source>In the evening: compare the day with the platform, then print the report for the binder.</source>
        <translation>每晚与平台核对当天账目，然后打印日报存档。</translation>
    </message>
    <message>
        <source>Everything agrees. Reconciled %1 by %2.</source>
        <translation>全部相符。%1 由 %2 对账。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) stand. Reconciled %1 by %2.</source>
        <translation>
            <numerusform>有 %n 条差异待处理。%1 由 %2 对账。</numerusform>
        </translation>
    </message>
    <message>
        <source>The day&apos;s report was printed: %1</source>
        <translation>日报已打印：%1</translation>
    </message>
    <message>
        <source>Applied for. The agency&apos;s answer stands in the list.</source>
        <translation>已提交申请，结果见列表。</translation>
    </message>
    <message>
        <source>The statement was read and compared with our books.</source>
        <translation>对账单已读取，并与本店账目核对。</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>对账</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>停止 (Esc)</translation>
    </message>
    <message>
        <source>Stopping, as soon as the platform has answered what is under way …</source>
        <translation>正在停止，等平台答复完当前这一笔……</translation>
    </message>
    <message>
        <source>The table was written: %1</source>
        <translation>表格已保存：%1</translation>
    </message>
</context>
<context>
    <name>yaogui::ReturnPage</name>
    <message>
        <source>Scan a box, or type the slip number</source>
        <translation>扫药盒，或输入小票号</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Void: the goods never left the counter</source>
        <translation>撤销：药品没有离店</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Return: the goods came back</source>
        <translation>退货：药品已收回</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cash to the customer</source>
        <translation>退顾客现金</translation>
    </message>
    <message>
        <source>What goes back where</source>
        <translation>退到哪里</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Counter  Esc</source>
        <translation>收银台  Esc</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>收银</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>退</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>药品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Wrong card or person</source>
        <translation>刷错卡或认错人</translation>
    </message>
    <message>
        <source>Wrong category</source>
        <translation>医疗类别选错</translation>
    </message>
    <message>
        <source>Wrong goods or quantity</source>
        <translation>药品或数量错误</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量问题</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回</translation>
    </message>
    <message>
        <source>Scan any box of the sale, or type the number on its slip.</source>
        <translation>扫这笔销售的任意一盒药，或输入小票上的号码。</translation>
    </message>
    <message>
        <source>Slip %1 · %2 · total %3</source>
        <translation>小票 %1 · %2 · 合计 %3</translation>
    </message>
    <message>
        <source>Insured sale of %1. Choose, then F12.</source>
        <translation>%1 的医保销售。选好后按 F12。</translation>
    </message>
    <message>
        <source>Cash sale. Choose, then F12.</source>
        <translation>现金销售。选好后按 F12。</translation>
    </message>
    <message>
        <source>This sale was given back already.</source>
        <translation>这笔销售已经退过。</translation>
    </message>
    <message>
        <source>This sale was never finished.</source>
        <translation>这笔销售没有完成。</translation>
    </message>
    <message>
        <source>Cash to the customer %1</source>
        <translation>退顾客现金 %1</translation>
    </message>
    <message>
        <source>Give back %1 at the card terminal.</source>
        <translation>请在刷卡终端退回 %1。</translation>
    </message>
    <message>
        <source>Fund %1 · account %2 · family %3, by the platform</source>
        <translation>统筹 %1 · 个账 %2 · 共济 %3，由医保平台退回</translation>
    </message>
    <message>
        <source>Goods: back to the shelf, may be sold again at once.</source>
        <translation>药品：放回货架，可以马上再卖。</translation>
    </message>
    <message>
        <source>Goods: to quarantine.</source>
        <translation>药品：进隔离区，不再销售。</translation>
    </message>
    <message>
        <source>The whole sale is given back; what stays (%1) is settled anew, with the person&apos;s credential again.</source>
        <translation>整单退回；留下的部分（%1）要重新出示医保码另行结算。</translation>
    </message>
    <message>
        <source>Settle the rest  F12</source>
        <translation>结算留下的  F12</translation>
    </message>
    <message>
        <source>Next  F12</source>
        <translation>下一笔  F12</translation>
    </message>
    <message>
        <source>Please wait …</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>Void  F12</source>
        <translation>撤销  F12</translation>
    </message>
    <message>
        <source>Take back  F12</source>
        <translation>退货  F12</translation>
    </message>
    <message>
        <source>Done  %1 · hand out %2</source>
        <translation>已退  %1 · 付给顾客 %2</translation>
    </message>
    <message>
        <source>No cash to hand out</source>
        <translation>没有现金要付</translation>
    </message>
    <message>
        <source>%1 goes back to the customer&apos;s mobile payment by itself.</source>
        <translation>%1 将原路退回顾客的移动支付，无需操作。</translation>
    </message>
    <message>
        <source>%1 of it was never paid.</source>
        <translation>其中 %1 未曾收到。</translation>
    </message>
    <message>
        <source>Points worth %1 go back to the member.</source>
        <translation>积分抵扣的 %1 退回会员积分。</translation>
    </message>
</context>
<context>
    <name>yaogui::ReviewPage</name>
    <message>
        <source>Queue (Ctrl+1)</source>
        <translation>待审 (Ctrl+1)</translation>
    </message>
    <message>
        <source>Take in (Ctrl+2)</source>
        <translation>收方 (Ctrl+2)</translation>
    </message>
    <message>
        <source>Archive (Ctrl+3)</source>
        <translation>档案 (Ctrl+3)</translation>
    </message>
    <message>
        <source>Prescriptions that wait</source>
        <translation>待审处方</translation>
    </message>
    <message>
        <source>No prescription waits. They come by download or from paper (Ctrl+2).</source>
        <translation>没有待审处方。可从处方中心下载，或录入纸质处方 (Ctrl+2)。</translation>
    </message>
    <message>
        <source>Nothing else waits.</source>
        <translation>没有其他待审处方。</translation>
    </message>
    <message>
        <source>Approved and signed: %1. F3 opens the next one.</source>
        <translation>已通过并签名：%1。F3 打开下一张。</translation>
    </message>
    <message>
        <source>Refused: %1. Tell the customer why. F3 opens the next one.</source>
        <translation>已拒绝：%1。请向顾客说明原因。F3 打开下一张。</translation>
    </message>
    <message>
        <source>%1 waits for the doctor; nothing is given out meanwhile.</source>
        <translation>%1 等待医师答复，期间不得调配。</translation>
    </message>
    <message>
        <source>The answer is kept; %1 is in review again.</source>
        <translation>答复已登记，%1 继续审核。</translation>
    </message>
    <message>
        <source>%1 waits again.</source>
        <translation>%1 已放回待审。</translation>
    </message>
    <message>
        <source>Taken in: %1. It waits in the queue (Ctrl+1).</source>
        <translation>已收到：%1，在待审列表中 (Ctrl+1)。</translation>
    </message>
    <message>
        <source>The place of the paper of %1 is noted.</source>
        <translation>%1 的纸质件存放处已登记。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审方</translation>
    </message>
    <message>
        <source>The advice for %1 is kept; the usage labels are printed.</source>
        <translation>%1 的用药交代已记下，用药标签已打印。</translation>
    </message>
</context>
<context>
    <name>yaogui::RuleDetail</name>
    <message>
        <source>Rule</source>
        <translation>规定</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求编号</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Stands in the pack</source>
        <translation>所在政策包</translation>
    </message>
    <message>
        <source>Name in the pack</source>
        <translation>包内名称</translation>
    </message>
</context>
<context>
    <name>yaogui::RuleModel</name>
    <message>
        <source>Rule</source>
        <translation>规定</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>yaogui::RulesPanel</name>
    <message>
        <source>Rules in force</source>
        <translation>现行规定</translation>
    </message>
    <message>
        <source>Filter by words, source or requirement (F2)</source>
        <translation>按文字、来源或要求编号筛选 (F2)</translation>
    </message>
    <message>
        <source>Group of rules</source>
        <translation>规定类别</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>全部类别</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules are being read…</source>
        <translation>正在读取规定…</translation>
    </message>
    <message>
        <source>No rule has these words. Esc shows all again.</source>
        <translation>没有含这些文字的规定。按 Esc 显示全部。</translation>
    </message>
</context>
<context>
    <name>yaogui::RxSheet</name>
    <message>
        <source>Drug</source>
        <translation>药品</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>本店</translation>
    </message>
    <message>
        <source>What is prescribed</source>
        <translation>处方药品</translation>
    </message>
    <message>
        <source>Diagnosis: %1</source>
        <translation>诊断：%1</translation>
    </message>
    <message>
        <source>No prescription is open</source>
        <translation>未打开处方</translation>
    </message>
    <message>
        <source>Choose one at the left; Enter opens it for review.</source>
        <translation>在左侧选择，回车打开审核。</translation>
    </message>
</context>
<context>
    <name>yaogui::ServePanel</name>
    <message>
        <source>Badge or short code of who serves</source>
        <translation>导购的工牌或短码</translation>
    </message>
    <message>
        <source>Who serves</source>
        <translation>由谁导购</translation>
    </message>
    <message>
        <source>Scan the badge or type the short code; empty: the operator again. It gives no rights.</source>
        <translation>扫工牌或输入短码；留空则仍是收银员本人。换导购不改变权限。</translation>
    </message>
</context>
<context>
    <name>yaogui::SettingsPage</name>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Insurance business</source>
        <translation>医保业务</translation>
    </message>
    <message>
        <source>Trusted keys</source>
        <translation>信任的公钥</translation>
    </message>
    <message>
        <source>Changes under the name of</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Each rule with its source. Sales go by the rules of their day.</source>
        <translation>每条规定都注明来源。销售按当天的规定执行。</translation>
    </message>
    <message>
        <source>%1 is in force. The change is recorded with name and time.</source>
        <translation>%1 已生效，并记录了操作人和时间。</translation>
    </message>
</context>
<context>
    <name>yaogui::ShortagesPanel</name>
    <message>
        <source>Asked on</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>药品</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>盒数</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Who waits, or a note</source>
        <translation>等待的顾客或备注</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Shortages</source>
        <translation>缺货登记</translation>
    </message>
    <message>
        <source>Code of a drug somebody asked for</source>
        <translation>顾客要而缺货的药品编码</translation>
    </message>
    <message>
        <source>Who waits for it; or why nobody does any more</source>
        <translation>哪位顾客在等；或为何不再需要</translation>
    </message>
    <message>
        <source>Special order (F6)</source>
        <translation>特殊订购 (F6)</translation>
    </message>
    <message>
        <source>A patient waits for it: it is ordered by the green channel and the note says for whom</source>
        <translation>有患者在等：走绿色通道订货，备注写明为谁订购</translation>
    </message>
    <message>
        <source>Note the shortage (F7)</source>
        <translation>登记缺货 (F7)</translation>
    </message>
    <message>
        <source>Nobody waits (F8)</source>
        <translation>不再需要 (F8)</translation>
    </message>
    <message>
        <source>Choose the shortage that is over.</source>
        <translation>请选择已了结的缺货登记。</translation>
    </message>
    <message>
        <source>Special: %1</source>
        <translation>特殊订购：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n shortage(s) stand.</source>
        <translation>
            <numerusform>缺货登记 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>The shortage of %1 stands in the plan.</source>
        <translation>%1 的缺货已记入采购计划。</translation>
    </message>
    <message>
        <source>Nobody waits for %1 any more.</source>
        <translation>已无人等待 %1。</translation>
    </message>
</context>
<context>
    <name>yaogui::StaffPage</name>
    <message>
        <source>Take on</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Change posts</source>
        <translation>更改岗位</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>设口令</translation>
    </message>
    <message>
        <source>Set badge</source>
        <translation>设工牌</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>工牌</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>on duty</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>无人登录</translation>
    </message>
    <message>
        <source>Sign off duty</source>
        <translation>下岗签退</translation>
    </message>
    <message>
        <source>Sign on duty</source>
        <translation>上岗签到</translation>
    </message>
    <message>
        <source>Taken on.</source>
        <translation>已新增。</translation>
    </message>
    <message>
        <source>The posts count from this moment on.</source>
        <translation>岗位即刻生效。</translation>
    </message>
    <message>
        <source>The PIN is set; only they should know it.</source>
        <translation>口令已设；只应由本人知道。</translation>
    </message>
    <message>
        <source>Kept, with the time.</source>
        <translation>已记录，含时间。</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>已完成。</translation>
    </message>
    <message>
        <source>Lock the counter  F11</source>
        <translation>锁屏  F11</translation>
    </message>
    <message>
        <source>Mark valid</source>
        <translation>药师库有效</translation>
    </message>
    <message>
        <source>Mark suspended</source>
        <translation>药师库暂停</translation>
    </message>
    <message>
        <source>Set second factor</source>
        <translation>设第二因素</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>第二因素</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>their badge</source>
        <translation>本人工牌</translation>
    </message>
    <message>
        <source>code of an authenticator</source>
        <translation>验证器动态码</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>The key for the authenticator of %1, shown this once: %2</source>
        <translation>%1 的验证器密钥，只显示这一次：%2</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Posts from</source>
        <translation>岗位自</translation>
    </message>
    <message>
        <source>Posts to</source>
        <translation>岗位至</translation>
    </message>
    <message>
        <source>A day is written like 2026-12-31.</source>
        <translation>日期写作 2026-12-31。</translation>
    </message>
    <message>
        <source>It is asked for at their next log-in.</source>
        <translation>下次登录时就要验证。</translation>
    </message>
</context>
<context>
    <name>yaogui::StatusStrip</name>
    <message>
        <source>out of paper</source>
        <translation>缺纸</translation>
    </message>
    <message>
        <source>Unsent %1 · oldest %2</source>
        <translation>未上传 %1 · 最早 %2</translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>已全部上传</translation>
    </message>
    <message>
        <source>In doubt %1</source>
        <translation>结果未知 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait to be sent, the oldest since %1. They go by themselves when the line is there.</source>
        <translation>
            <numerusform>有 %n 条待上传，最早 %1。线路恢复后会自动上传。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything was sent.</source>
        <translation>已全部上传。</translation>
    </message>
    <message>
        <source>No result is in doubt.</source>
        <translation>没有结果未知的结算。</translation>
    </message>
    <message>
        <source>put aside %1</source>
        <translation>搁置 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n of them the platform refused again and again: the list says why.</source>
        <translation>
            <numerusform>其中 %n 条平台多次拒收，清单里写明原因。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yaogui::StepLine</name>
    <message>
        <source>Scan</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>读卡</translation>
    </message>
    <message>
        <source>Pre-settle</source>
        <translation>预结算</translation>
    </message>
    <message>
        <source>Customer&apos;s yes</source>
        <translation>顾客确认</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>打小票</translation>
    </message>
</context>
<context>
    <name>yaogui::StockModel</name>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>药品</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>%1 · recalled</source>
        <translation>%1 · 已召回</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yaogui::StockPage</name>
    <message>
        <source>What stands in the store</source>
        <translation>在店库存</translation>
    </message>
    <message>
        <source>What ends soon</source>
        <translation>近效期</translation>
    </message>
    <message>
        <source>Stock (Ctrl+1)</source>
        <translation>库存 (Ctrl+1)</translation>
    </message>
    <message>
        <source>Expiring (Ctrl+2)</source>
        <translation>近效期 (Ctrl+2)</translation>
    </message>
    <message>
        <source>Variance (Ctrl+3)</source>
        <translation>盘盈盘亏 (Ctrl+3)</translation>
    </message>
    <message>
        <source>Life (Ctrl+4)</source>
        <translation>流向 (Ctrl+4)</translation>
    </message>
    <message>
        <source>Filter: name, initials, code, maker, lot, zone</source>
        <translation>筛选：名称、拼音首字母、编码、厂家、批号、分区</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s). Enter on one: the life of its lot.</source>
        <translation>
            <numerusform>共 %n 行。在行上按回车：查看该批号的流向。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) end soon.</source>
        <translation>
            <numerusform>%n 行临近有效期。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them expired: set them apart.</source>
        <translation>
            <numerusform>其中 %n 行已过期：请隔离下架。</numerusform>
        </translation>
    </message>
    <message>
        <source>What counts and corrections of insured drugs found this year, at retail prices.</source>
        <translation>本年医保药品盘点与更正的差异，按零售价计。</translation>
    </message>
    <message>
        <source>Enter on a row goes on to its paper or box.</source>
        <translation>在行上按回车：转到相应单据或药盒。</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Receiving (Ctrl+5)</source>
        <translation>验收 (Ctrl+5)</translation>
    </message>
    <message>
        <source>Counting (Ctrl+6)</source>
        <translation>盘点 (Ctrl+6)</translation>
    </message>
    <message>
        <source>CSV (F9)</source>
        <translation>CSV (F9)</translation>
    </message>
    <message>
        <source>Excel (Ctrl+E)</source>
        <translation>Excel (Ctrl+E)</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>打印 (Ctrl+P)</translation>
    </message>
    <message>
        <source>The table could not be written or printed: is the disk full, the folder not ours, the printer off?</source>
        <translation>表格未能写出或打印：磁盘是否已满、文件夹是否可写、打印机是否开着？</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>Charts (Ctrl+7)</source>
        <translation>图表 (Ctrl+7)</translation>
    </message>
    <message>
        <source>The last twelve months and the next. F9 or Ctrl+E gives the figures.</source>
        <translation>过去十二个月与今后十二个月。F9 或 Ctrl+E 导出数字。</translation>
    </message>
    <message>
        <source>Recalled by %1: %2 set apart. Sales with some of it: %3; they stand below.</source>
        <translation>已召回，单号 %1：移入不合格区 %2。涉及 %3 笔销售，列在下面。</translation>
    </message>
</context>
<context>
    <name>yaogui::TakeInPanel</name>
    <message>
        <source>The patient agrees to the download</source>
        <translation>患者同意下载</translation>
    </message>
    <message>
        <source>From the centre: scan the prescription code, or type the identity number</source>
        <translation>从处方中心：扫描处方码，或输入身份证号</translation>
    </message>
    <message>
        <source>Download (F4)</source>
        <translation>下载 (F4)</translation>
    </message>
    <message>
        <source>Or from paper, as it is written there</source>
        <translation>或按纸质处方原样录入</translation>
    </message>
</context>
<context>
    <name>yaogui::TasksPanel</name>
    <message>
        <source>Task</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>What</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What has to be done, the worst first</source>
        <translation>待办事项，最急的在前</translation>
    </message>
    <message>
        <source>Temperature, °C</source>
        <translation>温度 ℃</translation>
    </message>
    <message>
        <source>Humidity, %</source>
        <translation>相对湿度 %</translation>
    </message>
    <message>
        <source>Note, reason, or what was done</source>
        <translation>备注、原因或采取的措施</translation>
    </message>
    <message>
        <source>In order (F6)</source>
        <translation>合格 (F6)</translation>
    </message>
    <message>
        <source>Doubtful (F7)</source>
        <translation>可疑 (F7)</translation>
    </message>
    <message>
        <source>Set apart (F8)</source>
        <translation>移入不合格区 (F8)</translation>
    </message>
    <message>
        <source>Record (F6)</source>
        <translation>记录 (F6)</translation>
    </message>
    <message>
        <source>Readings of a gauge: CSV or XLSX</source>
        <translation>温湿度计的数据文件：CSV 或 XLSX</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>表格 (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Nothing is to be done.</source>
        <translation>没有待办事项。</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>即将到期</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s).</source>
        <translation>
            <numerusform>共 %n 项待办。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them overdue.</source>
        <translation>
            <numerusform>其中 %n 项已逾期。</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked after: %1.</source>
        <translation>已养护：%1。</translation>
    </message>
    <message>
        <source>Recorded: %1.</source>
        <translation>已记录：%1。</translation>
    </message>
    <message>
        <source>%1 readings were taken from the file.</source>
        <translation>从文件读入 %1 条读数。</translation>
    </message>
    <message>
        <source>Set apart by paper %1.</source>
        <translation>已移入不合格区，单号 %1。</translation>
    </message>
    <message>
        <source>What has to be done, %1</source>
        <translation>待办事项，%1</translation>
    </message>
    <message>
        <source>Display checked: %1.</source>
        <translation>已完成陈列检查：%1。</translation>
    </message>
    <message>
        <source>Put back: %1.</source>
        <translation>已放回：%1。</translation>
    </message>
</context>
<context>
    <name>yaogui::TenderEntry</name>
    <message>
        <source>Sum of this tender</source>
        <translation>本笔金额</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>刷卡</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>扫码付</translation>
    </message>
    <message>
        <source>Number of the terminal&apos;s slip</source>
        <translation>终端小票流水号</translation>
    </message>
    <message>
        <source>Scan the customer&apos;s payment code</source>
        <translation>请扫顾客付款码</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>What the points are worth</source>
        <translation>积分抵扣金额</translation>
    </message>
</context>
<context>
    <name>yaogui::TillPage</name>
    <message>
        <source>Till</source>
        <translation>收银班次</translation>
    </message>
    <message>
        <source>Cash in the drawer to begin with, in yuan</source>
        <translation>备用金（元）</translation>
    </message>
    <message>
        <source>Open the shift (F12)</source>
        <translation>开班（F12）</translation>
    </message>
    <message>
        <source>No shift is open: nothing can be sold.</source>
        <translation>尚未开班，不能收款。</translation>
    </message>
    <message>
        <source>What closing leaves to the next shift</source>
        <translation>结班后转入下一班的事项</translation>
    </message>
    <message>
        <source>Cash without a sale</source>
        <translation>非销售现金</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>In (F7)</source>
        <translation>存入（F7）</translation>
    </message>
    <message>
        <source>Out (F8)</source>
        <translation>取出（F8）</translation>
    </message>
    <message>
        <source>Open drawer (F6)</source>
        <translation>开钱箱（F6）</translation>
    </message>
    <message>
        <source>Count the drawer: pieces of each note and coin</source>
        <translation>盲点钱箱：逐一填写各面额的张数</translation>
    </message>
    <message>
        <source>Counted (F12)</source>
        <translation>盘点完成（F12）</translation>
    </message>
    <message>
        <source>Close the shift (F10)</source>
        <translation>结班（F10）</translation>
    </message>
    <message>
        <source>Reason of the difference</source>
        <translation>差额原因</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation>日结单</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Print (F9)</source>
        <translation>打印（F9）</translation>
    </message>
    <message>
        <source>Shift %1 · since %2 · %3 · float %4</source>
        <translation>第 %1 班 · %2 开班 · %3 · 备用金 %4</translation>
    </message>
    <message>
        <source>Till closed</source>
        <translation>未开班</translation>
    </message>
    <message>
        <source>Shift %1 · open</source>
        <translation>第 %1 班 · 进行中</translation>
    </message>
    <message>
        <source>Shift %1 · closed %2</source>
        <translation>第 %1 班 · %2 结班</translation>
    </message>
    <message>
        <source>In doubt: %1, %2; cash taken %3</source>
        <translation>结果未定：%1，%2；已收现金 %3</translation>
    </message>
    <message>
        <source>Still due: %1, %2</source>
        <translation>未收齐：%1，%2</translation>
    </message>
    <message>
        <source>On hold: sale %1, %2</source>
        <translation>挂单：销售单 %1，%2</translation>
    </message>
    <message>
        <source>Nothing: all is sent and settled.</source>
        <translation>无：全部已上传、已结清。</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>尚未盘点</translation>
    </message>
    <message>
        <source>Cash moved after the count: count again</source>
        <translation>盘点后现金有变动，请重新盘点</translation>
    </message>
    <message>
        <source>Expected %1 · counted %2 · difference %3</source>
        <translation>应有 %1 · 盘点 %2 · 差额 %3</translation>
    </message>
    <message>
        <source>The shift is open.</source>
        <translation>已开班。</translation>
    </message>
    <message>
        <source>Written down.</source>
        <translation>已记录。</translation>
    </message>
    <message>
        <source>Counted. Close the shift, or count again.</source>
        <translation>盘点完成。可以结班，或重新盘点。</translation>
    </message>
    <message>
        <source>The shift is closed; its day sheet is printed.</source>
        <translation>已结班，日结单已打印。</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>已打印。</translation>
    </message>
    <message>
        <source>opened without a sale</source>
        <translation>无销售开箱</translation>
    </message>
    <message>
        <source>Messages not sent yet: %1</source>
        <translation>未上传报文：%1</translation>
    </message>
    <message>
        <source>Mobile payments in doubt: %1</source>
        <translation>移动支付未定：%1</translation>
    </message>
    <message>
        <source>A4 (Shift+F9)</source>
        <translation>A4（Shift+F9）</translation>
    </message>
    <message>
        <source>The day sheet on A4 is in %1.</source>
        <translation>A4 日结单已存为 %1。</translation>
    </message>
    <message>
        <source>To give back: %1, %2</source>
        <translation>多收应退：%1，%2</translation>
    </message>
</context>
<context>
    <name>yaogui::TopBar</name>
    <message>
        <source>Yaogui</source>
        <translation>药柜</translation>
    </message>
    <message>
        <source>No licensed pharmacist on duty</source>
        <translation>执业药师不在岗</translation>
    </message>
    <message>
        <source>Licensed pharmacist %1 on duty</source>
        <translation>执业药师 %1 在岗</translation>
    </message>
    <message>
        <source>Cashier %1</source>
        <translation>收银 %1</translation>
    </message>
    <message>
        <source>Training mode: nothing here is real, no money and no insurance is moved</source>
        <translation>训练模式：这里的一切都不是真的，不动钱，也不动医保</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>无人登录</translation>
    </message>
    <message>
        <source>served by %1</source>
        <translation>导购 %1</translation>
    </message>
</context>
<context>
    <name>yaogui::TrendPanel</name>
    <message>
        <source>Stock at each month&apos;s end, at today&apos;s retail prices, yuan</source>
        <translation>月末库存金额（按今日零售价，元）</translation>
    </message>
    <message>
        <source>Differences of insured drugs, by month, yuan</source>
        <translation>医保药品盘盈盘亏（按月，元）</translation>
    </message>
    <message>
        <source>When the stock ends, at retail prices, yuan</source>
        <translation>库存效期分布（零售价，元）</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>later</source>
        <translation>更晚</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Stock at its end</source>
        <translation>月末库存</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>盘盈盘亏</translation>
    </message>
    <message>
        <source>Month it ends</source>
        <translation>到期月份</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Stock, differences and expiry by month</source>
        <translation>逐月库存、盘盈盘亏与效期</translation>
    </message>
</context>
<context>
    <name>yaogui::VariancePanel</name>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>药品</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>盘亏</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>盘盈</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Drugs with a difference</source>
        <translation>有差异的药品</translation>
    </message>
    <message>
        <source>Movements of the drug</source>
        <translation>该药品的变动</translation>
    </message>
    <message>
        <source>Differences of %1 against a stock of %2, insured drugs, %3 to %4.</source>
        <translation>医保药品差异 %1，账面库存 %2，%3 至 %4。</translation>
    </message>
    <message>
        <source>From here on the insurance ends the contract. </source>
        <translation>已达解除医保协议的界限！</translation>
    </message>
    <message>
        <source>Band %1 is reached. </source>
        <translation>已达第 %1 档预警。</translation>
    </message>
    <message>
        <source>Below every band. </source>
        <translation>低于各档预警。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>zone %1: %2</source>
        <translation>分区 %1：%2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>未分区</translation>
    </message>
    <message>
        <source>No difference was booked this year.</source>
        <translation>本年没有登记差异。</translation>
    </message>
    <message>
        <source>Choose a drug to see the movements behind it.</source>
        <translation>选一种药品，查看背后的变动。</translation>
    </message>
    <message>
        <source>Counts and corrections of %1</source>
        <translation>%1 的盘点与更正</translation>
    </message>
    <message>
        <source>Differences of insured drugs, %1 to %2</source>
        <translation>医保药品盘盈盘亏，%1 至 %2</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>The whole year: %1</source>
        <translation>全年：%1</translation>
    </message>
    <message>
        <source>Every zone</source>
        <translation>全部分区</translation>
    </message>
    <message>
        <source>No difference was booked in this month.</source>
        <translation>本月没有盘盈盘亏记录。</translation>
    </message>
</context>
</TS>
