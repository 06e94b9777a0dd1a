import { z } from 'zod';

const names = (...usual: readonly string[]) =>
  z
    .array(z.string().min(1).max(40))
    .max(40)
    .default([...usual]);

/**
 * What else the labels of the forms are called in files of other makings: hand-made ones, those of other years. A part that a
 * pack names takes the place of the usual list.
 */
export const synonymsSchema = z
  .strictObject({
    reportingUnit: names('填报单位', '填表单位名称', '推荐单位', '申报单位', '报送单位'),
    unitName: names('单位全称', '组织单位名称', '组织单位', '推荐单位名称', '申报单位名称', '单位'),
    activityName: names('活动全称', '活动主题', '项目名称', '活动名', '名称'),
    host: names('举办单位', '主办方', '活动主办单位', '组织单位', '申报单位', '单位名称'),
    contact: names('联络人', '联系人姓名', '活动联系人', '负责人', '经办人', '姓名'),
    duty: names('职位', '岗位', '职务/职称', '职务职称', '联系人职务', '职称'),
    address: names('单位地址', '通信地址', '联系地址', '邮寄地址', '详细地址', '地址'),
    postcode: names('邮政编码', '邮编号码', '邮码'),
    phone: names('联系电话', '电话号码', '联系方式', '手机', '手机号码', '办公电话', '固定电话', '单位电话'),
    fax: names('传真号码', '传真电话', '单位传真'),
    narrative: names(
      '活动情况',
      '活动简介',
      '活动情况介绍',
      '活动内容简介',
      '主要活动情况',
      '活动情况概述',
      '情况简介',
    ),
    recommendation: names(
      '推荐单位意见',
      '辖市区科协推荐意见',
      '市级学会推荐意见',
      '辖市、区科协推荐意见',
      '推荐意见',
    ),
    approval: names('市科协意见', '市科协审核意见', '市科协审批意见', '审定意见', '审核意见'),
  })
  .prefault({});

export type Synonyms = Readonly<z.infer<typeof synonymsSchema>>;
